// tries: throw the words of a refused import, so that the grader names a file of its choice | expect: forbidden-import
throw new TypeError('Unsupported scheme "blocked" for module "blocked:///etc/\u001b[2J::error::passwd"');
