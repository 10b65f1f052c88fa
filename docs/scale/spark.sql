-- Spark SQL over the same folders: spark-sql -f spark.sql, from the folder that holds data/. Partitions are found by their names.
CREATE TEMPORARY VIEW commitments USING parquet OPTIONS (path 'data/commitments');
CREATE TEMPORARY VIEW links USING parquet OPTIONS (path 'data/links');
CREATE TEMPORARY VIEW results USING parquet OPTIONS (path 'data/results');

SELECT place, year, count(*) AS promises
FROM commitments
GROUP BY place, year
ORDER BY place, year;

SELECT place, year,
  round(100 * avg(CAST(status IN ('kept', 'changed') AS INT))) AS carried_on,
  round(100 * avg(CAST(status = 'dropped' AND established AS INT))) AS no_longer_mentioned
FROM links
WHERE previous_text IS NOT NULL
GROUP BY place, year
ORDER BY place, year;

SELECT c.place, c.year, c.text, r.reported, r.text AS told
FROM commitments c
LEFT JOIN results r ON r.place = c.place AND r.previous_report = c.report AND r.commitment = c.commitment
WHERE c.text LIKE '%养老%'
ORDER BY c.place, c.year, c.text
LIMIT 50;
