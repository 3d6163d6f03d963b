package dev.portolan.copy.hostile;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.portolan.shared.persistence.Statements;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compares the rows of both sides cell by cell, by rules of its own that share no line with the
 * copy.
 */
final class RowComparison {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private record Cell(String name, String type) {}

  private final Connection source;
  private final Connection target;
  private final Charset encoding;
  private int cells;

  RowComparison(Connection source, Connection target) throws SQLException {
    this.source = source;
    this.target = target;
    this.encoding =
        Charset.forName(
            Statements.texts(source, "pragma encoding").getFirst().toUpperCase(Locale.ROOT));
    Statements.run(target, "set timezone = 'UTC'", "set extra_float_digits = 3");
  }

  /** How many cells were found to be the same so far. */
  int cells() {
    return cells;
  }

  /** The rows that only one side has; those of the source first. */
  List<String> differences(String table) throws SQLException {
    String name = table.substring(table.indexOf('.') + 1);
    String plain =
        name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    var there =
        Statements.texts(
            source,
            "select name from pragma_table_xinfo('%s') where hidden <> 1"
                .formatted(plain.replace("'", "''")));
    var columns = new ArrayList<Cell>();
    try (var statement = target.createStatement();
        var rows =
            statement.executeQuery(
                "select attname, (with recursive b as (select atttypid as o union all select"
                    + " typbasetype from b join pg_type on oid = o where typtype = 'd') select"
                    + " typname from b join pg_type on oid = o and typtype <> 'd') from pg_attribute"
                    + " where attrelid = '%s'::regclass and attnum > 0 and not attisdropped"
                        .formatted(table.replace("'", "''")))) {
      while (rows.next()) {
        String column = rows.getString(1);
        if (there.stream().anyMatch(column::equalsIgnoreCase)) {
          columns.add(new Cell(column, rows.getString(2)));
        }
      }
    }
    var here = read(source, quoted(plain) + " not indexed", columns, true);
    var over = read(target, table, columns, false);
    var lost = new ArrayList<>(here);
    over.forEach(lost::remove);
    var strange = new ArrayList<>(over);
    here.forEach(strange::remove);
    cells += (here.size() - lost.size()) * columns.size();
    return java.util.stream.Stream.concat(
            lost.stream().map(row -> "source " + row), strange.stream().map(row -> "target " + row))
        .toList();
  }

  private List<String> read(Connection side, String table, List<Cell> columns, boolean sqlite)
      throws SQLException {
    String list =
        columns.stream()
            .map(one ->
                sqlite
                    ? "typeof(%1$s), %1$s".formatted(quoted(one.name()))
                    : expression(one.type(), quoted(one.name())))
            .collect(Collectors.joining(", "));
    var found = new ArrayList<String>();
    try (var statement = side.createStatement();
        var rows = statement.executeQuery("select " + list + " from " + table)) {
      while (rows.next()) {
        var row = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
          String type = columns.get(i).type();
          row.add(sqlite ? stored(rows, 2 * i + 1, type) : given(rows, i + 1, type));
        }
        found.add(row.toString());
      }
    }
    return found;
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String expression(String type, String column) {
    return switch (type) {
      case "timestamp", "timestamptz" ->
          "to_char(%s, 'YYYY-MM-DD HH24:MI:SS.US')".formatted(column);
      case "time" -> "to_char(%s, 'HH24:MI:SS.US')".formatted(column);
      case "bytea" -> "encode(%s, 'hex')".formatted(column);
      case "float4", "float8" -> column + "::float8";
      case "bpchar" -> "convert_from(bpcharsend(%s), 'UTF8')".formatted(column);
      default -> "case when %1$s is not null then format('%%s', %1$s) end".formatted(column);
    };
  }

  private static String given(ResultSet rows, int at, String type) throws SQLException {
    if (rows.getObject(at) == null) {
      return "NULL";
    }
    return switch (type) {
      case "numeric" -> "n" + decimal(rows.getString(at));
      case "float4", "float8" ->
          "f" + Long.toHexString(Double.doubleToRawLongBits(rows.getDouble(at)));
      case "bool" -> "b" + (rows.getBoolean(at) ? "1" : "0");
      case "jsonb" -> "j" + json(rows.getString(at));
      case "bytea" -> "x" + rows.getString(at);
      case "int2", "int4", "int8" -> "i" + rows.getString(at);
      default -> "t" + rows.getString(at);
    };
  }

  private String stored(ResultSet rows, int at, String type) throws SQLException {
    return switch (rows.getString(at)) {
      case "null" -> "NULL";
      case "integer" -> {
        long number = rows.getLong(at + 1);
        yield switch (type) {
          case "numeric" -> "n" + decimal(Long.toString(number));
          case "float4", "float8" ->
              "f" + Long.toHexString(Double.doubleToRawLongBits((double) number));
          case "bool" -> "b" + number;
          default -> "i" + number;
        };
      }
      case "real" -> {
        double number = rows.getDouble(at + 1);
        yield type.equals("numeric")
            ? "n" + decimal(Double.toString(number))
            : "f" + Long.toHexString(Double.doubleToRawLongBits(number));
      }
      case "blob" -> "x" + HexFormat.of().formatHex(bytes(rows, at + 1));
      default -> text(decoded(bytes(rows, at + 1)), type);
    };
  }

  private static byte[] bytes(ResultSet rows, int at) throws SQLException {
    return Objects.requireNonNullElse(rows.getBytes(at), new byte[0]);
  }

  private static String text(String text, String type) {
    return switch (type) {
      case "numeric" -> "n" + decimal(text);
      case "jsonb" -> "j" + json(text);
      case "timestamp", "time" -> "t" + micros(text);
      case "timestamptz" -> "t" + micros(text.replace("+00:00", ""));
      default -> "t" + text;
    };
  }

  private static String micros(String text) {
    int point = text.indexOf('.');
    return point < 0
        ? text + ".000000"
        : text + "0".repeat(Math.max(0, 7 - (text.length() - point)));
  }

  private static String decimal(String text) {
    var number = new BigDecimal(text);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
  }

  private String decoded(byte[] bytes) {
    try {
      return encoding
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return "malformed " + HexFormat.of().formatHex(bytes);
    }
  }

  private static String json(String text) {
    try {
      return normal(JSON.readTree(text));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      return "no JSON: " + text;
    }
  }

  private static String normal(JsonNode node) {
    if (node.isNumber()) {
      return decimal(node.asText());
    }
    if (node.isArray()) {
      var parts = new ArrayList<String>();
      node.forEach(one -> parts.add(normal(one)));
      return parts.toString();
    }
    if (node.isObject()) {
      var parts = new TreeMap<String, String>();
      node.properties().forEach(one -> parts.put(one.getKey(), normal(one.getValue())));
      return parts.toString();
    }
    return node.toString();
  }
}
