"""Nouns for people, as letters count them."""

from __future__ import annotations

import re

PERSONS = re.compile(
    r"(?:person|borger|elev|patient|medarbejder|kvinde|mænd|børn|unge|ældre|mentor|deltager|modtager|ledig|sygemeld|beboer|lærer|læge|"
    r"folk\b|mennesk|pårørende|kursist|passager|frivillig|indsat|afsoner|sygeplejerske|ansat|medhjælper|assistent|forælder|forældre|studerende|beboere|aktivitetsparat|jobparat|ansøger|pædagog|rådgiver|vejleder)"
)
