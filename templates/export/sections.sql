SELECT report, round(100.0 * sum(characters) FILTER (role = 'review') / sum(characters), 1) AS review_percent
FROM 'data/sections*.parquet'
GROUP BY report
ORDER BY report
