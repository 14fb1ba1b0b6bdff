"""Runs the queries of docs/dataset.md on a data set, and compares engines with each other and with the JSON of the same folder."""

import json
import pathlib
import re
import sys

work = pathlib.Path(sys.argv[1])
text = pathlib.Path("docs/dataset.md").read_text(encoding="utf-8")
queries = dict(re.findall(r"<!-- query: (\w+) -->\n```sql\n(.*?)```", text, re.S))
assert len(queries) == 4, queries
documented = set(re.findall(r"`([a-z_]+)`", " ".join(re.findall(r"^\| (.*?) \|", text, re.M))))
documented |= {"centre", "agency", "department", "ministry", "province", "edition", "year", "file"}


def plain(rows):
    """Rows as tuples of plain values, so that engines can be compared."""
    def value(it):
        return round(it, 6) if isinstance(it, float) else str(it) if hasattr(it, "isoformat") else it
    return [tuple(value(it) for it in row) for row in rows]


def in_duckdb():
    import duckdb

    db = duckdb.connect()
    for name in ("centres", "answers"):
        db.execute(
            f"CREATE VIEW {name} AS SELECT * FROM read_parquet('{work}/{name}.parquet/*/*.parquet',"
            " hive_partitioning = true, hive_types = {'edition': VARCHAR})"
        )
        rows = json.loads((work / f"{name}.json").read_text(encoding="utf-8"))
        columns = [column[0] for column in db.execute(f"SELECT * FROM {name} LIMIT 0").description]
        assert set(columns) == set(rows[0]) <= documented, set(columns) ^ set(rows[0])
        assert db.execute(f"SELECT count(*) FROM {name}").fetchone()[0] == len(rows)
        same = [key for key in columns if key not in ("changed", "action_due")]
        order = ["file"] + (["criterion"] if name == "answers" else [])
        stored = db.execute(f"SELECT {', '.join(same)} FROM {name} ORDER BY {', '.join(order)}").fetchall()
        rows.sort(key=lambda row: [row[key] for key in order])
        assert stored == [tuple(row[key] for key in same) for row in rows], name
    return {name: plain(db.execute(query).fetchall()) for name, query in queries.items()}


def in_spark():
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.master("local[2]").appName("dataset").config("spark.ui.enabled", "false").getOrCreate()
    spark.conf.set("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
    for name in ("centres", "answers"):
        spark.read.parquet(f"{work}/{name}.parquet").createOrReplaceTempView(name)
    return {name: plain(tuple(row) for row in spark.sql(query).collect()) for name, query in queries.items()}


results = in_duckdb()
assert results["gaps"] and results["levels"] and results["due"], results
if "--spark" in sys.argv:
    spark = in_spark()
    # Engines put nulls at different ends.
    key = lambda row: [(it is None, str(it)) for it in row]
    for name, rows in results.items():
        assert sorted(rows, key=key) == sorted(spark[name], key=key), (name, rows, spark[name])
print(f"{len(queries)} queries agree")
