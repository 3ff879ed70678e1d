// tries: hold nothing but comments | expect: missing-export
/* softmax would be here */
