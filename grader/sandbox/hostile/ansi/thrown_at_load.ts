// tries: hide codes in what it throws while loading | expect: import-threw
throw new Error("\u001b[2J\n::error::while loading\n</pre><script>\u202e\u0000");
