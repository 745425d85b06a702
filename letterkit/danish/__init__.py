"""Danish text to values: numbers, quantities, dates and sentences. Words stand in TOML tables, rules beside them.

`find_quantities`, `find_dates` and `split_sentences` are pure functions of a text; `writing` goes the other way.
"""
