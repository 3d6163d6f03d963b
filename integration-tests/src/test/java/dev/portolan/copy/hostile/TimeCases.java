package dev.portolan.copy.hostile;

import static dev.portolan.copy.hostile.HostileCase.database;
import static dev.portolan.copy.hostile.HostileCase.fits;
import static dev.portolan.copy.hostile.HostileCase.hurts;

import java.util.List;

/** Dates and times. */
final class TimeCases {

  private TimeCases() {}

  static List<HostileCase> all() {
    return List.of(
        fits("date", "'2024-02-29'", "'0001-01-01'", "'9999-12-31'", "'2000-02-29'", "null"),
        hurts(
            "date", "'2023-02-29'", "'1900-02-29'", "'2024-13-01'", "'2024-00-10'", "'2024-01-00'"),
        hurts(
            "date",
            "'0000-00-00'",
            "'0000-01-01'",
            "'10000-01-01'",
            "'-0001-01-01'",
            "''",
            "'now'"),
        hurts(
            "date", "'2024-1-1'", "'01/02/2024'", "'20240101'", "'2024-01-01 00:00:00'", "'today'"),
        hurts("date", "20240101", "2460310.5", "'infinity'", "'0044-03-15 BC'", "'2024-01-01 '"),
        fits("timestamp", "'2024-01-01 00:00:00'", "'2024-06-30 23:59:59.999999'", "null"),
        fits(
            "timestamp",
            "'2024-01-01 00:00:00.5'",
            "'1582-10-10 12:00:00'",
            "'1969-12-31 23:59:59.9'"),
        hurts("timestamp", "'2024-01-01'", "'2024-01-01T00:00:00'", "'2024-01-01 00:00'", "'now'"),
        hurts("timestamp", "'2024-01-01 00:00:00Z'", "'2024-01-01 00:00:00+02:00'", "1704067200"),
        hurts(
            "timestamp", "'2024-01-01 24:00:00'", "'2016-12-31 23:59:60'", "'2024-02-30 00:00:00'"),
        hurts(
            "timestamp", "'2024-01-01 00:00:00.1234567'", "'2024-01-01 00:00:00.123456789'", "''"),
        hurts(
            "timestamp", "1704067200000", "1704067200.5", "2460310.5", "'infinity'", "'-infinity'"),
        hurts("timestamp", "'epoch'", "'tomorrow'", "'yesterday'", "'allballs'", "'1704067200'"),
        hurts(
            "timestamp",
            "'0000-01-01 00:00:00'",
            "'10000-01-01 00:00:00'",
            "'2024-01-01 25:00:00'"),
        hurts(
            "timestamp",
            "'2024-01-01 00:60:00'",
            "'2024-01-01  00:00:00'",
            "'2024-01-01 00:00:00.'"),
        hurts("timestamp", "'2024-01-01 00:00:00 AD'", "'Mon Jan 01 2024'", "'2024-001'", "x'32'"),
        fits(
            "timestamptz",
            "'2024-01-01 00:00:00+00:00'",
            "'2024-07-01 12:00:00.123456+00:00'",
            "null"),
        hurts("timestamptz", "'2024-01-01 00:00:00'", "'2024-01-01 00:00:00+02:00'", "'now'"),
        hurts("timestamptz", "'2024-03-31 02:30:00 Europe/Berlin'", "'2024-01-01T00:00:00Z'", "''"),
        hurts(
            "timestamptz", "'2024-01-01 00:00:00+24:00'", "'2024-01-01 00:00:00+0000'", "0", "1e9"),
        hurts("timestamptz", "'2024-01-01 00:00:00.123456789+00:00'", "'2024-01-01 00:00:00 UTC'"),
        hurts("timestamptz", "'infinity'", "'2016-12-31 23:59:60+00:00'", "'+00:00'", "'x'"),
        hurts("timestamptz", "'2024-01-01 00:00:00-00:00'", "'2024-01-01 00:00:00+00'"),
        fits("timestamp(3)", "'2024-01-01 00:00:00.123'", "'2024-01-01 00:00:00.1'"),
        hurts("timestamp(3)", "'2024-01-01 00:00:00.1234'", "'2024-01-01 00:00:00.123456'"),
        fits("timestamp(0)", "'2024-01-01 00:00:00'"),
        hurts("timestamp(0)", "'2024-01-01 00:00:00.5'"),
        fits("time", "'00:00:00'", "'23:59:59.999999'", "null"),
        hurts(
            "time",
            "'24:00:00'",
            "'23:59:60'",
            "'12:00'",
            "'12:00:00 PM'",
            "43200",
            "''",
            "'noon'"),
        hurts(
            "time",
            "'12:00:00+02'",
            "'-01:00:00'",
            "'12:00:00.1234567'",
            "'allballs'",
            "' 12:00:00'"),
        fits("timetz", "'12:00:00+02'", "'00:00:00+00'"),
        hurts("timetz", "'12:00:00'", "'12:00'", "'x'"),
        database("rules for epochs, ISO 8601, zones and nanoseconds")
            .target(
                "create table t (id bigint primary key, a timestamptz, b timestamptz, c timestamp,"
                    + " d timestamptz, e timestamptz, f timestamp)")
            .source(
                "create table t (id integer primary key, a, b, c, d, e, f)",
                "insert into t values (1, 1704067200, 1704067200123, '2024-01-01T10:11:12',"
                    + " '2024-01-01 10:00:00+02:00', '2024-01-01 10:00:00',"
                    + " '2024-01-01 10:00:00.123456789')")
            .rule("epoch-seconds:t.a")
            .rule("epoch-millis:t.b")
            .rule("iso-time")
            .rule("to-utc")
            .rule("assume-utc:t.e")
            .rule("cut-nanos")
            .copies()
            .then(
                "select concat_ws('|', a, b, c, d, e, f) from (select extract(epoch from a)::bigint a,"
                    + " extract(epoch from b) b, c, extract(epoch from d)::bigint d,"
                    + " extract(epoch from e)::bigint e, f from t) x",
                "1704067200|1704067200.123000|2024-01-01 10:11:12|1704096000|1704103200"
                    + "|2024-01-01 10:00:00.123456"),
        database("rules never take an impossible time")
            .target("create table t (id bigint primary key, v timestamptz)")
            .source(
                "create table t (id integer primary key, v)",
                "insert into t values (1, '2024-02-30T00:00:00Z'), (2, 'now'), (3, 9e18),"
                    + " (4, 9223372036854775807), (5, '2024-01-01 00:00:00+99:00'),"
                    + " (6, -9223372036854775808)")
            .rule("epoch-seconds")
            .rule("iso-time")
            .rule("to-utc")
            .rule("assume-utc")
            .rule("cut-nanos")
            .refuses(
                "t.v [id=1]", "t.v [id=2]", "t.v [id=3]", "t.v [id=4]", "t.v [id=5]", "t.v [id=6]"),
        database("SQLite's CURRENT_TIMESTAMP")
            .target("create table t (id bigint primary key, v timestamp, w date, x time)")
            .source(
                "create table t (id integer primary key, v default current_timestamp,"
                    + " w default current_date, x default current_time)",
                "insert into t (id) values (1)")
            .copies());
  }
}
