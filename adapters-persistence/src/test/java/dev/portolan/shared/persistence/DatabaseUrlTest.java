package dev.portolan.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseUrlTest {

  @ParameterizedTest
  @CsvSource({
    "sqlite:data/portolan.db, data/portolan.db",
    "sqlite:/var/lib/portolan.db, /var/lib/portolan.db",
    "sqlite:///data/portolan.db, data/portolan.db",
    "sqlite:////var/lib/portolan.db, /var/lib/portolan.db",
    "sqlite://portolan.db, portolan.db",
    "sqlite://localhost/srv/p.db, /srv/p.db",
    "sqlite+aiosqlite:///data/portolan.db, data/portolan.db",
    "sqlite+pysqlite:////srv/p.db, /srv/p.db",
    "sqlite3:portolan.db, portolan.db",
    "file:portolan.db, portolan.db",
    "file:/srv/p.db, /srv/p.db",
    "file:///srv/p.db, /srv/p.db",
    "file://localhost/srv/p.db, /srv/p.db",
    "file:my%20data/p.db?mode=rwc, my data/p.db",
    "jdbc:sqlite:data/portolan.db, data/portolan.db",
    "jdbc:sqlite:/srv/p.db?cache=shared, /srv/p.db",
    "jdbc:sqlite:file:p.db, p.db",
    "SQLite:p.db, p.db",
    "' sqlite:p.db ', p.db",
    "sqlite:100%.db, 100%.db",
  })
  void a_file_is_named_in_many_ways(String text, String path) {
    assertThat(DatabaseUrl.parse(text)).isEqualTo(new SqliteUrl(Path.of(path)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sqlite::memory:",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite+aiosqlite:///:memory:",
        "jdbc:sqlite::memory:",
        "file::memory:?cache=shared",
        "file:x?mode=memory"
      })
  void memory_is_named_in_many_ways(String text) {
    assertThat(DatabaseUrl.parse(text)).isEqualTo(new SqliteUrl(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://ann:p%40ss%3Aw%2Frd@db.example:5433/portolan",
        "postgresql://ann:p%40ss%3Aw%2Frd@db.example:5433/portolan",
        "postgresql+psycopg://ann:p%40ss%3Aw%2Frd@db.example:5433/portolan",
        "postgresql+asyncpg://ann:p%40ss:w%2Frd@db.example:5433/portolan",
        "jdbc:postgresql://db.example:5433/portolan?user=ann&password=p%40ss:w/rd",
        "postgresql:///?host=db.example&port=5433&user=ann&password=p%40ss:w/rd&dbname=portolan",
        " postgres://ann:p%40ss%3Aw%2Frd@db.example:5433/portolan\n",
      })
  void a_server_is_named_in_many_ways(String text) {
    var url = postgres(text);

    assertThat(url.servers()).isEqualTo("db.example:5433");
    assertThat(url.database()).isEqualTo("portolan");
    assertThat(url.user()).isEqualTo("ann");
    assertThat(url.password()).isEqualTo("p@ss:w/rd");
    assertThat(url.parameters()).containsOnlyKeys("sslmode").containsEntry("sslmode", "prefer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postgresql:///portolan | localhost:5432",
        "postgresql://db/portolan | db:5432",
        "postgresql://[::1]/portolan | [::1]:5432",
        "postgresql://[2001:db8::7]:6432/portolan | [2001:db8::7]:6432",
        "postgresql://a:1,b:2,c/portolan | a:1, b:2, c:5432",
        "postgresql://u@a,[::1]:2/portolan | a:5432, [::1]:2",
        "jdbc:postgresql://a:1,b:2/portolan | a:1, b:2",
      })
  void hosts_may_be_many_and_of_both_families(String text, String servers) {
    assertThat(postgres(text).servers()).isEqualTo(servers);
  }

  @Test
  void without_a_database_it_is_the_users() {
    assertThat(postgres("postgres://ann@db").database()).isEqualTo("ann");
    assertThat(postgres("postgres://db/").database()).isEqualTo("postgres");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:postgresql:portolan | portolan |",
        "jdbc:postgresql:/portolan | portolan |",
        "jdbc:postgresql:portolan?user=ann&password=x | portolan | ann",
        "jdbc:postgresql:/portolan?user=ann | portolan | ann",
        "jdbc:postgresql:my%20sea | my sea |",
        "jdbc:postgresql:/?user=ann | ann | ann",
        "jdbc:postgresql:/ | postgres |",
      })
  void the_short_form_of_jdbc_is_a_database_of_this_machine(
      String text, String database, @Nullable String user) {
    var url = postgres(text);

    assertThat(url.servers()).isEqualTo("localhost:5432");
    assertThat(url.database()).isEqualTo(database);
    assertThat(url.user()).isEqualTo(user);
  }

  @ParameterizedTest
  @CsvSource({
    "sslmode=require, sslmode, require",
    "sslmode=verify-full, sslmode, verify-full",
    "ssl=true, sslmode, require",
    "ssl=disable, sslmode, disable",
    "channel_binding=require, channelBinding, require",
    "connect_timeout=3, connectTimeout, 3",
    "application_name=mine, ApplicationName, mine",
    "target_session_attrs=read-write, targetServerType, primary",
    "schema=blog, currentSchema, blog",
    "options=-c%20search_path%3Dx, options, -c search_path=x",
  })
  void parameters_of_other_programs_are_understood(String query, String name, String value) {
    assertThat(postgres("postgresql://db/p?" + query).parameters()).containsEntry(name, value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | is empty",
        "portolan.db | has no scheme",
        "mysql://u:secret@h/d | names mysql, but only SQLite and PostgreSQL",
        "mysql+pymysql://u:secret@h/d | but only SQLite and PostgreSQL",
        "http://u:secret@h/d | must begin with",
        "jdbc:mysql://h/d?password=secret | names a JDBC driver",
        "sqlite: | names no file",
        "sqlite:data/ | names a folder",
        "sqlite:p.db?mode=ro | has to write",
        "sqlite:p.db?mode=secret | none of rwc, rw, memory",
        "sqlite:p.db?colour=red | do not take: colour",
        "sqlite://host/x.db | names a host after two slashes",
        "sqlite://data/x.db | write sqlite:PATH, or three slashes",
        "sqlite+aiosqlite://data/x.db?mode=rwc | or three slashes",
        "jdbc:sqlite://data/x.db | or three slashes",
        "file://host/x | names a host after two slashes",
        "file:a%zz.db | write %25",
        "postgresql:db/p | needs two slashes",
        "postgresql:p | needs two slashes",
        "jdbc:postgresql:db/p | has a / in the name of the database",
        "postgresql://u:secret@x:pw/rd@h/d | write %40 for @",
        "postgresql://u:sec/ret@h/d | write %40 for @, %2F for /",
        "postgresql://u:sec#ret@h/d | write %23",
        "postgresql://u:sec?ret@h/d | %3F for ?",
        "postgresql://u:sec%zzret@h/d | write %25",
        "postgresql://u:sec%ffret@h/d | not UTF-8",
        "postgresql://h:port/d | port that is not a number",
        "postgresql://h:0/d | from 1 to 65535",
        "postgresql://h:65536/d | from 1 to 65535",
        "postgresql://::1/d | in brackets",
        "postgresql://[::1/d | not closed",
        "postgresql://[::1]x/d | after an IPv6 address",
        "postgresql://a,,b/d | empty",
        "postgresql://%2Fvar%2Frun/d | Unix socket",
        "postgresql://h/d/e | has a / in the name of the database",
        "postgresql://h/d?colour=red | does not take: colour",
        "postgresql://h/d?sslmode=maybe | none of allow, disable, prefer",
      })
  void a_wrong_one_is_refused_with_one_sentence(String text, String part) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DatabaseUrl.parse(text))
        .satisfies(e ->
            assertThat(e.getMessage())
                .doesNotStartWith("DATABASE_URL")
                .contains(part)
                .doesNotContain("\n", "secret", "sec", "ret"));
  }

  @Property
  void a_password_is_read_back_and_never_shown(
      @ForAll @NotBlank @StringLength(min = 6, max = 20) String password) {
    String encoded = URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20");
    if (new String(password.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
        .equals(password)) {
      var url = postgres("postgresql://u:" + encoded + "@h/d?sslmode=require");

      assertThat(url.password()).isEqualTo(password);
      assertThat(url.toString() + url.describe()).doesNotContain(password);
    }
  }

  @Property
  void a_password_that_is_not_encoded_is_read_back_or_refused_and_never_shown(
      @ForAll
          @StringLength(min = 3, max = 20)
          @AlphaChars
          @Chars({'@', ':', '/', '?', '#', '%', '&', '=', '[', ']', '+', ',', ' ', '1', '\\'})
          String tail) {
    String password = "Zq" + tail + "qZ";
    String shown;
    try {
      DatabaseUrl url = DatabaseUrl.parse("postgresql://u:" + password + "@h.example/d");
      shown = url + url.describe();
    } catch (IllegalArgumentException e) {
      shown = e.getMessage();
    }
    assertThat(shown).doesNotContain("Zq", "qZ");
  }

  private static PostgresUrl postgres(String text) {
    return (PostgresUrl) DatabaseUrl.parse(text);
  }
}
