package dev.portolan.blog.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Stores an article by the statements that the house runs, in their order. */
record BareWriter(BareBlog blog) {

  private static final String FIND_USER =
      """
      SELECT s.user_id, p.permission FROM sessions s JOIN users u ON u.id = s.user_id
      LEFT JOIN user_roles r ON r.user_id = s.user_id LEFT JOIN role_permissions p ON p.role = r.role
      WHERE s.token_hash = ? AND s.expires_at > ? AND u.disabled_at IS NULL\
      """;

  byte[] create(String token, JsonNode article) throws SQLException, IOException {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    long author = blog.database().read(connection -> author(connection, token, now));
    return blog.database().write(connection -> create(connection, author, article, now));
  }

  private long author(Connection connection, String token, Instant now) throws SQLException {
    try (var statement = connection.prepareStatement(FIND_USER)) {
      statement.setString(1, hash(token));
      blog.bind(statement, 2, now);
      try (var rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new SQLException("nobody has this token");
        }
        return rows.getLong(1);
      }
    }
  }

  private byte[] create(Connection connection, long author, JsonNode article, Instant now)
      throws SQLException, IOException {
    String title = article.get("title").asText();
    String slug = title.toLowerCase(Locale.ROOT).replace(' ', '-');
    long id = insert(connection, author, article, slug, now);
    try (var statement =
        connection.prepareStatement(
            "INSERT INTO article_slugs (slug, article_id) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
      statement.setString(1, slug);
      statement.setLong(2, id);
      statement.executeUpdate();
    }
    var tags = new ArrayList<String>();
    article.get("tagList").forEach(tag -> tags.add(tag.asText()));
    insertTags(connection, id, tags, now);
    countTags(connection, tags);
    try (var statement =
        connection.prepareStatement(
            "UPDATE article_totals SET published = published + 1 WHERE id = 1")) {
      statement.executeUpdate();
    }
    return blog.one(connection, slug);
  }

  private long insert(
      Connection connection, long author, JsonNode article, String slug, Instant now)
      throws SQLException {
    String sql =
        """
        INSERT INTO articles
          (author_id, slug, title, description, body, published_at, created_at, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id\
        """;
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, author);
      statement.setString(2, slug);
      statement.setString(3, article.get("title").asText());
      statement.setString(4, article.get("description").asText());
      statement.setString(5, article.get("body").asText());
      blog.bind(statement, 6, now);
      blog.bind(statement, 7, now);
      blog.bind(statement, 8, now);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private void insertTags(Connection connection, long id, List<String> tags, Instant now)
      throws SQLException {
    String rows = String.join(", ", Collections.nCopies(tags.size(), "(?, ?, ?, ?)"));
    try (var statement =
        connection.prepareStatement(
            "INSERT INTO article_tags (article_id, position, tag, published_at) VALUES " + rows)) {
      int parameter = 1;
      for (int position = 0; position < tags.size(); position++) {
        statement.setLong(parameter++, id);
        statement.setLong(parameter++, position);
        statement.setString(parameter++, tags.get(position));
        blog.bind(statement, parameter++, now);
      }
      statement.executeUpdate();
    }
  }

  private static void countTags(Connection connection, List<String> tags) throws SQLException {
    String rows = String.join(", ", Collections.nCopies(tags.size(), "(?, 1)"));
    try (var statement =
        connection.prepareStatement(
            "INSERT INTO tags (name, articles) VALUES "
                + rows
                + " ON CONFLICT (name) DO UPDATE SET articles = tags.articles + 1")) {
      int parameter = 1;
      for (String tag : tags) {
        statement.setString(parameter++, tag);
      }
      statement.executeUpdate();
    }
  }

  private static String hash(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
