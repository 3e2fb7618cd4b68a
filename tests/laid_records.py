"""What the migrations laid in the database, kept in memory and laid again after a test that commits.

Rows are copied as they are: saving objects would call signals, which make records of their own.
"""

from django.db import connection, transaction

Rows = dict[str, tuple[list[str], list[tuple]]]


def copied() -> Rows:
    """The rows of every table of a model."""
    rows = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.django_table_names(only_existing=True):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608 - our own tables
            rows[table] = ([column[0] for column in cursor.description], cursor.fetchall())
    return rows


def lay_again(rows: Rows) -> None:
    """Put the tables back as they were; foreign keys are checked at the end, whatever the order."""
    quote = connection.ops.quote_name
    with transaction.atomic(), connection.cursor() as cursor:
        for table in rows:
            cursor.execute(f"DELETE FROM {quote(table)}")  # noqa: S608
        for table, (columns, values) in rows.items():
            if values:
                names, places = ", ".join(map(quote, columns)), ", ".join(["%s"] * len(columns))
                cursor.executemany(f"INSERT INTO {quote(table)} ({names}) VALUES ({places})", values)  # noqa: S608
