"""The language: folding, dates, calendar, numerals, Latin typing, old encodings."""
