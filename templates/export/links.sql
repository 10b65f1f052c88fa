SELECT l.current_report, c.verb, l.previous_text, l.confidence
FROM 'data/links*.parquet' l
JOIN 'data/commitments*.parquet' c ON c.report = l.previous_report AND c.commitment = l.previous_commitment
WHERE l.status = 'dropped' AND l.established AND l.reported = 'none'
ORDER BY l.current_report, l.rank DESC
LIMIT 20
