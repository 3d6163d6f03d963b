package dev.portolan.recalls.web;

import dev.portolan.recalls.application.BrowseRecalls;
import dev.portolan.recalls.application.CheckSafety;
import dev.portolan.recalls.application.ImportRecalls;
import dev.portolan.recalls.application.RecallPage;
import dev.portolan.recalls.domain.RecallId;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.web.Actors;
import dev.portolan.shared.web.Paging;
import dev.portolan.shared.web.Params;
import dev.portolan.shared.web.RouteGroup;
import dev.portolan.shared.web.Routes;
import dev.portolan.shared.web.UploadedFile;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** All routes of recalls. */
public final class RecallsRoutes implements RouteGroup {

  /** What one upload may weigh: all recalls since 1973 are about 40 MB. */
  private static final long MAX_UPLOAD = 256L * 1024 * 1024;

  private final BrowseRecalls browse;
  private final CheckSafety check;
  private final ImportRecalls bringIn;
  private final Actors actors;

  public RecallsRoutes(
      BrowseRecalls browse, CheckSafety check, ImportRecalls bringIn, Actors actors) {
    this.browse = browse;
    this.check = check;
    this.bringIn = bringIn;
    this.actors = actors;
  }

  /**
   * The records in a file, in the JSON that the recall service of the U.S. Consumer Product Safety
   * Commission gives. It is read anew each time, one record at a time.
   *
   * @param file which is not looked at before it is read
   */
  public static ImportRecalls.Source cpscFile(Path file) {
    return new CpscFile(file);
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get("/api/recalls", this::search)
        .get("/api/recalls/{id}", this::one)
        .post("/api/safety-check", this::check)
        .post("/api/recalls/import", this::bringIn);
  }

  private void search(Context http) {
    var actor = actors.of(http);
    int limit = Paging.STRICT.of(http).limit();
    var query =
        new BrowseRecalls.Query(
            given(http, "q"),
            given(http, "brand"),
            day(http, "from"),
            day(http, "to"),
            Params.query(http, "cursor").map(CursorText::read),
            limit);
    RecallPage page = browse.search(actor, query);
    http.json(RecallsJson.page(page));
  }

  private static Optional<String> given(Context http, String name) {
    return Params.query(http, name).filter(text -> !text.isBlank());
  }

  private static Optional<LocalDate> day(Context http, String name) {
    return given(http, name)
        .map(text -> {
          try {
            return LocalDate.parse(text);
          } catch (DateTimeException wrong) {
            throw Invalid.field(name, "must be a day such as 2024-01-31");
          }
        });
  }

  private void one(Context http) {
    var actor = actors.of(http);
    var id = new RecallId(Params.id(http, "id", "recall"));
    http.json(RecallsJson.one(browse.one(actor, id)));
  }

  private void check(Context http) {
    var actor = actors.of(http);
    var asked = SafetyQuestion.read(http);
    var report = check.handle(actor, new CheckSafety.Command(asked.products()));
    http.json(asked.isOne() ? SafetyJson.one(asked, report) : SafetyJson.many(asked, report));
  }

  private void bringIn(Context http) {
    var actor = actors.signedIn(http);
    boolean keepGoing = Params.query(http, "keepGoing").filter("true"::equals).isPresent();
    try (var upload = new UploadedFile(http, MAX_UPLOAD)) {
      var command =
          new ImportRecalls.Command(
              each -> cpscFile(upload.path()).forEach(each), keepGoing, _ -> {});
      var report = bringIn.handle(actor, command);
      http.status(report.stored() ? 200 : 422);
      http.json(ImportJson.of(report));
    }
  }
}
