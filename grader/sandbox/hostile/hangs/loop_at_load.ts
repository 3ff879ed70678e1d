// tries: loop for ever while loading | expect: timed-out
while (true);
