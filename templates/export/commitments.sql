SELECT r.year, theme, count(*) AS promises
FROM 'data/commitments*.parquet' c
JOIN 'data/reports*.parquet' r USING (report), unnest(string_split(c.themes, ';')) AS t(theme)
WHERE c.themes <> ''
GROUP BY r.year, theme
ORDER BY r.year, promises DESC, theme
