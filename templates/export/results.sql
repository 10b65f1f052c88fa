SELECT r.current_report, c.text AS promise, r.text AS result, r.confidence
FROM 'data/results*.parquet' r
JOIN 'data/commitments*.parquet' c ON c.report = r.previous_report AND c.commitment = r.commitment
WHERE r.reported = 'done'
ORDER BY r.current_report, r.confidence DESC, c.position, r.start
LIMIT 20
