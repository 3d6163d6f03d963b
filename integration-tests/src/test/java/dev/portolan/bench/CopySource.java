package dev.portolan.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The database that is copied: users, articles of 1 KB, comments and tags, in both engines. */
final class CopySource {

  /** What the tables are when nothing is on them. */
  private static final List<String> TABLES =
      List.of(
          "create table users (id bigint not null, username text not null, email text not null,"
              + " bio text, created_at timestamptz not null, invited_by bigint)",
          "create table articles (id bigint not null, author_id bigint not null, slug text not null,"
              + " title text not null, body text not null, published boolean not null,"
              + " created_at timestamptz not null)",
          "create table comments (id bigint not null, article_id bigint not null, author_id bigint"
              + " not null, body text not null, created_at timestamptz not null)",
          "create table article_tags (article_id bigint not null, position int not null,"
              + " tag text not null)");

  /** Keys, ten indexes in all with those of the four keys, and five references. */
  private static final List<String> KEYS =
      List.of(
          "alter table users add primary key (id)",
          "alter table articles add primary key (id)",
          "alter table comments add primary key (id)",
          "alter table article_tags add primary key (article_id, position)",
          "alter table users add constraint users_username unique (username)",
          "alter table articles add constraint articles_slug unique (slug)",
          "create index articles_author on articles (author_id, created_at desc)",
          "create index comments_article on comments (article_id, created_at)",
          "create index comments_author on comments (author_id)",
          "create index article_tags_tag on article_tags (tag)",
          "alter table articles add foreign key (author_id) references users",
          "alter table comments add foreign key (article_id) references articles",
          "alter table comments add foreign key (author_id) references users",
          "alter table article_tags add foreign key (article_id) references articles",
          "alter table users add foreign key (invited_by) references users");

  private CopySource() {}

  static List<String> tables() {
    return List.of("users", "articles", "comments", "article_tags");
  }

  /** What is made of bare tables after their rows are there. */
  static List<String> keys() {
    return KEYS;
  }

  static List<String> bareTables() {
    return TABLES;
  }

  /**
   * Fills a new SQLite file.
   *
   * @param megabytes about how large it gets; 1,000 gives 50,000 users and 500,000 articles
   */
  static void fill(Path file, int megabytes) throws SQLException {
    long users = 50L * megabytes;
    long articles = 500L * megabytes;
    String time = "strftime('%Y-%m-%d %H:%M:%S', 1600000000 + i * 7, 'unixepoch') || '+00:00'";
    String numbers =
        "with recursive n (i) as (select 1 union all select i + 1 from n where i < %d) ";
    try (Connection source = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      execute(
          source,
          "pragma journal_mode = wal",
          "pragma synchronous = off",
          "pragma cache_size = -200000",
          "create table users (id integer primary key autoincrement, username text not null unique,"
              + " email text not null, bio text, created_at text not null, invited_by integer)",
          "create table articles (id integer primary key autoincrement, author_id integer not null,"
              + " slug text not null unique, title text not null, body text not null,"
              + " published integer not null, created_at text not null)",
          "create table comments (id integer primary key autoincrement, article_id integer not null,"
              + " author_id integer not null, body text not null, created_at text not null)",
          "create table article_tags (article_id integer not null, position integer not null,"
              + " tag text not null, primary key (article_id, position)) without rowid",
          numbers.formatted(users)
              + "insert into users select i, 'user-' || i, 'user-' || i || '@example.org',"
              + " case when i % 3 then 'A few words about number ' || i end, "
              + time
              + ", case when i > 1 then i / 2 end from n",
          numbers.formatted(articles)
              + "insert into articles select i, i % "
              + users
              + " + 1, 'article-' || i, 'The title of article ' || i, printf('%.*c', 880 + i % 200,"
              + " 'w') || hex(i * 7919), i % 10 > 0, "
              + time
              + " from n",
          numbers.formatted(4 * articles)
              + "insert into comments select i, i % "
              + articles
              + " + 1, i % "
              + users
              + " + 1, 'Comment ' || i || printf('%.*c', i % 120, 'c'), "
              + time
              + " from n",
          numbers.formatted(3 * articles)
              + "insert into article_tags select (i + 2) / 3, i % 3, 'tag-' || (i % 997) from n",
          "create index articles_author on articles (author_id, created_at desc)",
          "create index comments_article on comments (article_id, created_at)",
          "create index comments_author on comments (author_id)",
          "create index article_tags_tag on article_tags (tag)",
          "pragma wal_checkpoint(truncate)");
    }
  }

  static void execute(Connection connection, String... statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
