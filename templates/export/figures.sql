SELECT r.place, r.year, f.value, f.value_high, f.bound, f.text
FROM 'data/figures*.parquet' f
JOIN 'data/reports*.parquet' r USING (report)
WHERE f.role = 'target' AND f.aspect = 'change' AND f.unit = '%' AND f.indicator LIKE '%生产总值%'
ORDER BY r.place, r.year, f.start
