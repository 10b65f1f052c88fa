-- DuckDB over tables parted by place and year (tongbi export --format hive -o data), as many files as there are.

-- What the places promise, year by year.
SELECT place, year, count(*) AS promises
FROM read_parquet('data/commitments/*/*/*.parquet', hive_partitioning = true)
GROUP BY ALL
ORDER BY ALL;

-- How much of last year's promises each report carries on, and how much it no longer mentions.
SELECT place, year,
  round(100 * avg((status IN ('kept', 'changed'))::INTEGER)) AS carried_on,
  round(100 * avg((status = 'dropped' AND established)::INTEGER)) AS no_longer_mentioned
FROM read_parquet('data/links/*/*/*.parquet', hive_partitioning = true)
WHERE previous_text IS NOT NULL
GROUP BY ALL
ORDER BY ALL;

-- Promises of all places that speak of one thing, with what was told of them the year after.
SELECT c.place, c.year, c.text, r.reported, r.text AS told
FROM read_parquet('data/commitments/*/*/*.parquet', hive_partitioning = true) c
LEFT JOIN read_parquet('data/results/*/*/*.parquet', hive_partitioning = true) r
  ON r.place = c.place AND r.previous_report = c.report AND r.commitment = c.commitment
WHERE c.text LIKE '%养老%'
ORDER BY ALL
LIMIT 50;
