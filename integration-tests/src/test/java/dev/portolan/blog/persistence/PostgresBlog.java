package dev.portolan.blog.persistence;

import dev.portolan.blog.application.port.BlogStore;
import dev.portolan.blog.persistence.generated.Tables;
import dev.portolan.shared.persistence.DatabaseUrl;
import dev.portolan.shared.persistence.PostgresServer;
import org.jooq.impl.DSL;

/** An empty blog in a PostgreSQL database of its own, with two users. */
final class PostgresBlog implements AutoCloseable {

  private final PostgresServer.Fresh fresh = PostgresServer.freshDatabase();
  private final MigratedBlog migrated = new MigratedBlog(DatabaseUrl.parse(fresh.url()));

  /** Empties it: a database is dear to make. */
  BlogStore emptyStore() {
    var database = migrated.database();
    database
        .transactions()
        .write(() -> {
          var sql = database.sql().get();
          sql.truncate(DSL.table(DSL.name("users"))).restartIdentity().cascade().execute();
          sql.truncate(Tables.TAGS).execute();
          sql.update(Tables.ARTICLE_TOTALS).set(Tables.ARTICLE_TOTALS.PUBLISHED, 0L).execute();
        });
    return migrated.store();
  }

  @Override
  public void close() {
    migrated.close();
    fresh.close();
  }
}
