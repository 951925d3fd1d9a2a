"""Forms as data: which fields a record's form has, and what has been typed into them."""
