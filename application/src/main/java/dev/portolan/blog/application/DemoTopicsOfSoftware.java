package dev.portolan.blog.application;

/** What the demo authors say about databases, the craft of software and hand tools. */
final class DemoTopicsOfSoftware {

  private DemoTopicsOfSoftware() {}

  static final DemoTopic DATABASES =
      DemoTopic.of(
          """
          databases, sql, sqlite, postgresql, transactions, indexes, migrations, backups, schemas,
          performance
          """,
          """
          partial indexes, slow queries, schema migrations, foreign keys, nightly backups,
          query plans, connection pools, check constraints, audit tables, read replicas,
          embedded databases, page caches, write queues, window functions, lost updates,
          restore drills, surrogate keys, materialised views, deadlock reports, column types
          """,
          """
          The query was fast until the table had grown up, and then it was slow on a Monday.
          An index is a second copy that somebody has to keep true.
          A backup that nobody has restored is a hope with a file name.
          The constraint refused the row, and saved us a week of looking for it later.
          Count the rows that a plan touches before you count the milliseconds.
          Two transactions read the same balance, and both were sure.
          One writer with a fair queue beats ten writers with good intentions.
          A migration is code that runs once, in front of everyone.
          The pool was full of connections that were waiting for each other.
          Types are the cheapest documentation that a table can have.
          Small databases stay small for longer than their owners expect.
          The planner was right; it was our statistics that were from last year.
          An offset of ninety thousand reads ninety thousand rows in order to throw them away.
          Time belongs in the database in one zone and with one precision.
          What is derived will one day disagree with what it was derived from, so count again in a test.
          We moved the check from the form to the schema and deleted a whole class of tickets.
          """,
          """
          restore last night's backup on a Tuesday, when nothing is wrong
          read the plan before you add the index
          give every constraint a name that a person can understand
          keep transactions short and visible
          page by a key instead of by an offset
          store instants in one zone
          write the migration so that it can fail halfway
          measure with as many rows as next year will bring
          """,
          """
          sql
          SELECT id, title, published_at
            FROM articles
           WHERE (published_at, id) < (:at, :id)
           ORDER BY published_at DESC, id DESC
           LIMIT 20;
          """);

  static final DemoTopic SOFTWARE =
      DemoTopic.of(
          """
          software, craft, testing, refactoring, architecture, java, design, naming, reviews, debugging
          """,
          """
          failing tests, code reviews, good names, ports and adapters, small commits, legacy systems,
          error messages, value objects, log lines, feature flags, release notes, domain models,
          flaky tests, build scripts, deadlines, pull requests, command lines, design records,
          old frameworks, edge cases
          """,
          """
          The bug was in the one line that everybody had agreed was too simple to test.
          A good name is a comment that cannot go stale.
          We deleted four hundred lines, and nobody noticed, which was the point.
          Tests are read more often than they fail.
          An interface with one implementation is a door in the middle of a field.
          The error message said what was wrong and not what to do, so the telephone rang.
          Every shortcut is a path that the next person will take for the road.
          The design fits on one page, and the page is kept next to the code.
          A flaky test teaches a team to ignore red.
          Pairing on the hard part took an hour, and alone it had taken three days.
          The core does not know that there is a database, and sleeps better for it.
          Reviews went faster once they were about questions instead of verdicts.
          What you log at night is what you will read at night.
          Make the change easy, they say, and then make the easy change; the first half takes the time.
          The framework was replaced twice, and the rules of the business not once.
          Reading code is the part of the job that nobody puts into the estimate.
          """,
          """
          write the failing test before the explanation
          rename it now, while you still remember what it does
          commit when the tests are green, and say why
          let the compiler keep the rule that the review forgets
          put the reason where the surprise is
          remove one dependency a month
          read the error message as if you were new here
          ask what will have to change together
          """,
          """
          java
          record Slug(String value) {
            Slug {
              if (value.isBlank()) {
                throw new IllegalArgumentException("a slug is never empty");
              }
            }
          }
          """);

  static final DemoTopic TOOLS =
      DemoTopic.of(
          """
          tools, woodworking, sharpening, repair, workshop, joinery, metalwork, bicycles, measuring,
          restoration
          """,
          """
          hand planes, dovetail joints, sharpening stones, second-hand saws, workbenches, marking gauges,
          chisels, bicycle hubs, shop drawings, hand drills, wooden boxes, worn hinges, card scrapers,
          clamps, oil finishes, repair stories, workshop shelves, files and rasps, glue-ups, spoke keys
          """,
          """
          A dull plane is pushed, a sharp one is followed.
          The joint was tight on the first try, and I have not trusted it since.
          Measure from the same end, with the same rule, on the same day.
          The saw cost less than the coffee that we drank while we filed it.
          Oak forgives little, and pine forgives too much.
          Half of every repair is finding out how the last person repaired it.
          A drawer that runs well is a pleasure that nobody will ever mention.
          The bench is the tool that holds all the others to account.
          Sharpening is not the pause before the work, it is the first part of it.
          Leave the pencil line, and you can still change your mind.
          The hinge had carried the door for eighty years and asked for one drop of oil.
          Glue is patient for eleven minutes, and then it is not.
          We drew it at full size on a piece of plywood, and the mistake was obvious.
          A wheel comes true slowly, a quarter turn at a time.
          The tools on the wall are the ones in use; the ones in the drawer are the ones we bought.
          Wood moves with the seasons whether or not you left it the room.
          """,
          """
          sharpen before you need to
          clamp the piece, then the guide, then your impatience
          cut on the waste side of the line
          do a dry fit and number the parts
          keep one good square away from the floor
          test the finish on an offcut of the same board
          put the tool back where your hand expects it
          write the date on the underside
          """,
          "");
}
