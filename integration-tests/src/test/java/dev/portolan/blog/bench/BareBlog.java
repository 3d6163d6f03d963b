package dev.portolan.blog.bench;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.portolan.bench.BareDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reads of the blog as a script would write them: SQL in, JSON out. */
final class BareBlog {

  private static final JsonFactory JSON = new JsonFactory();
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final BareDatabase database;
  private final String columns;

  BareBlog(BareDatabase database) {
    this.database = database;
    String tags =
        database.sqlite()
            ? "group_concat(t.tag, char(10) ORDER BY t.position)"
            : "string_agg(t.tag, E'\\n' ORDER BY t.position)";
    columns =
        "a.id, a.author_id, a.slug, a.title, a.description, a.favorites_count, a.published_at, a.created_at, "
            + "a.updated_at, a.version, (SELECT "
            + tags
            + " FROM article_tags t WHERE t.article_id = a.id) AS tags";
  }

  BareDatabase database() {
    return database;
  }

  byte[] tags() throws SQLException, IOException {
    return database.read(connection -> {
      try (var statement =
              connection.prepareStatement(
                  "SELECT name FROM tags WHERE articles > 0 ORDER BY name");
          var rows = statement.executeQuery()) {
        return json(json -> {
          json.writeArrayFieldStart("tags");
          while (rows.next()) {
            json.writeString(rows.getString(1));
          }
          json.writeEndArray();
        });
      }
    });
  }

  byte[] list(@Nullable String offset, @Nullable String after) throws SQLException, IOException {
    return database.read(connection -> {
      long total = single(connection, "SELECT published FROM article_totals WHERE id = 1");
      String where =
          after == null ? "a.published_at IS NOT NULL" : "(a.published_at, a.id) < (?, ?)";
      String sql =
          "SELECT "
              + columns
              + " FROM articles a WHERE "
              + where
              + " ORDER BY a.published_at DESC, a.id DESC LIMIT 21 OFFSET ?";
      try (var statement = connection.prepareStatement(sql)) {
        int parameter = 1;
        if (after != null) {
          String[] cursor =
              new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8)
                  .split("\\.", 2);
          bind(
              statement,
              parameter++,
              Instant.EPOCH.plus(Long.parseLong(cursor[0]), ChronoUnit.MICROS));
          statement.setLong(parameter++, Long.parseLong(cursor[1]));
        }
        statement.setInt(parameter, offset == null ? 0 : Integer.parseInt(offset));
        var articles = new ArrayList<Row>();
        try (var rows = statement.executeQuery()) {
          while (rows.next() && articles.size() < 20) {
            articles.add(row(rows));
          }
        }
        var authors = authors(connection, articles);
        return json(json -> {
          json.writeArrayFieldStart("articles");
          for (Row article : articles) {
            write(json, article, null, authors);
          }
          json.writeEndArray();
          json.writeNumberField("articlesCount", total);
        });
      }
    });
  }

  byte[] one(String slug) throws SQLException, IOException {
    return database.read(connection -> one(connection, slug));
  }

  byte[] one(Connection connection, String slug) throws SQLException, IOException {
    String sql =
        "SELECT "
            + columns
            + ", a.body FROM articles a JOIN article_slugs s ON s.article_id = a.id WHERE s.slug = ?";
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, slug);
      try (var rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new SQLException("no such article");
        }
        Row article = row(rows);
        String body = rows.getString("body");
        var authors = authors(connection, List.of(article));
        return json(json -> {
          json.writeFieldName("article");
          write(json, article, body, authors);
        });
      }
    }
  }

  void bind(PreparedStatement statement, int parameter, Instant at) throws SQLException {
    if (database.sqlite()) {
      statement.setString(
          parameter, Timestamp.from(at).toLocalDateTime().toString().replace('T', ' ') + "+00:00");
    } else {
      statement.setObject(parameter, at.atOffset(ZoneOffset.UTC));
    }
  }

  private record Row(
      long author,
      String slug,
      String title,
      String description,
      List<String> tags,
      String created,
      String updated,
      long favorites) {}

  private Row row(ResultSet rows) throws SQLException {
    String tags = rows.getString("tags");
    return new Row(
        rows.getLong("author_id"),
        rows.getString("slug"),
        rows.getString("title"),
        rows.getString("description"),
        tags == null ? List.of() : List.of(tags.split("\n", -1)),
        time(rows, "created_at"),
        time(rows, "updated_at"),
        rows.getLong("favorites_count"));
  }

  private String time(ResultSet rows, String column) throws SQLException {
    if (!database.sqlite()) {
      return SHOWN.format(rows.getObject(column, OffsetDateTime.class));
    }
    String stored = rows.getString(column);
    return SHOWN.format(
        Instant.parse(stored.substring(0, stored.length() - 6).replace(' ', 'T') + "Z"));
  }

  private record Author(String username, @Nullable String bio, @Nullable String image) {}

  private static Map<Long, Author> authors(Connection connection, List<Row> articles)
      throws SQLException {
    var ids = new LinkedHashSet<Long>();
    articles.forEach(article -> ids.add(article.author()));
    String marks = String.join(", ", ids.stream().map(id -> "?").toList());
    var authors = new HashMap<Long, Author>();
    try (var statement =
        connection.prepareStatement(
            "SELECT id, username, bio, image FROM users WHERE id IN (" + marks + ")")) {
      int parameter = 1;
      for (long id : ids) {
        statement.setLong(parameter++, id);
      }
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          authors.put(
              rows.getLong(1), new Author(rows.getString(2), rows.getString(3), rows.getString(4)));
        }
      }
    }
    return authors;
  }

  private static void write(
      JsonGenerator json, Row article, @Nullable String body, Map<Long, Author> authors)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("slug", article.slug());
    json.writeStringField("title", article.title());
    json.writeStringField("description", article.description());
    if (body != null) {
      json.writeStringField("body", body);
    }
    json.writeArrayFieldStart("tagList");
    for (String tag : article.tags()) {
      json.writeString(tag);
    }
    json.writeEndArray();
    json.writeStringField("createdAt", article.created());
    json.writeStringField("updatedAt", article.updated());
    json.writeBooleanField("favorited", false);
    json.writeNumberField("favoritesCount", article.favorites());
    Author author = requireNonNull(authors.get(article.author()));
    json.writeObjectFieldStart("author");
    json.writeStringField("username", author.username());
    json.writeStringField("bio", author.bio());
    json.writeStringField("image", author.image());
    json.writeBooleanField("following", false);
    json.writeEndObject();
    json.writeEndObject();
  }

  interface Content {
    void writeTo(JsonGenerator json) throws IOException, SQLException;
  }

  static byte[] json(Content content) throws IOException, SQLException {
    var bytes = new ByteArrayOutputStream(1 << 14);
    try (var json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      content.writeTo(json);
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static long single(Connection connection, String sql) throws SQLException {
    try (var statement = connection.prepareStatement(sql);
        var rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
