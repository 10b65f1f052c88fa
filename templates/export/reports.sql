SELECT place, count(*) AS reports, round(avg(characters)) AS characters, round(1000 * sum(commitments) / sum(characters), 1) AS promises
FROM 'data/reports*.parquet'
WHERE edition = 'full'
GROUP BY place
ORDER BY promises DESC
