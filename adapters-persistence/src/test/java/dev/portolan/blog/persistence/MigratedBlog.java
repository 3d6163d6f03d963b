package dev.portolan.blog.persistence;

import dev.portolan.blog.application.port.BlogStore;
import dev.portolan.shared.domain.UserId;
import dev.portolan.shared.persistence.DatabaseUrl;
import dev.portolan.shared.persistence.MigratedStore;
import java.time.Instant;
import org.jooq.impl.DSL;

/** An empty blog in a database of its own, with two users. */
final class MigratedBlog extends MigratedStore<BlogStore> {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  MigratedBlog(DatabaseUrl url) {
    super(url, "accounts", "blog");
  }

  static MigratedBlog onSqlite() {
    return new MigratedBlog(SQLITE);
  }

  @Override
  public BlogStore store() {
    var blog = new BlogPersistence(database());
    return new BlogStore(
        database().transactions(),
        blog.articles(),
        blog.feed(),
        blog.comments(),
        blog.favorites(),
        blog.tags(),
        user(1, "anna"),
        user(2, "bert"));
  }

  private UserId user(long id, String name) {
    database()
        .transactions()
        .write(() ->
            database()
                .sql()
                .get()
                .insertInto(
                    DSL.table(DSL.name("users")),
                    DSL.field(DSL.name("id")),
                    DSL.field(DSL.name("username")),
                    DSL.field(DSL.name("username_key")),
                    DSL.field(DSL.name("email")),
                    DSL.field(DSL.name("email_key")),
                    DSL.field(DSL.name("password_hash")),
                    DSL.field(DSL.name("created_at")),
                    DSL.field(DSL.name("updated_at")))
                .values(id, name, name, name + "@x.example", name + "@x.example", "-", NOON, NOON)
                .execute());
    return new UserId(id);
  }
}
