package dev.portolan.accounts.application;

import dev.portolan.accounts.domain.Bio;
import dev.portolan.accounts.domain.Email;
import dev.portolan.accounts.domain.Role;
import dev.portolan.accounts.domain.Username;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Somebody who exists in demo content only. The number decides who that is; whom they follow comes
 * from the same fifty or the ones before, so that a small community is the beginning of a larger
 * one.
 *
 * @param username with the number at its end, and so unlike all others
 * @param email marks this person in the database: names that end in example receive no mail
 * @param role what they can sign in as; most cannot
 * @param bio what they say of themselves
 * @param joinedAt before the first demo article was published
 * @param follows the numbers of other people, each once
 */
record DemoPerson(
    Username username,
    Email email,
    Optional<Role> role,
    Optional<Bio> bio,
    Instant joinedAt,
    List<Integer> follows) {

  /** Demo content grows by so many people. */
  static final int BLOCK = 50;

  /** The first numbers belong to those who can sign in, and are called by their roles. */
  private static final List<Role> SIGN_INS = List.of(Role.ADMIN, Role.MODERATOR, Role.MEMBER);

  private static final long SEED = 0x0907_01A9L;
  private static final Instant FIRST_DAY = Instant.parse("2024-01-01T08:00:00Z");
  private static final Duration YEAR = Duration.ofDays(360);

  static final Instant ALL_JOINED = FIRST_DAY.plus(YEAR);

  private static final List<String> GIVEN_NAMES =
      words(
          """
          ada aino alma amara anna arne asta bela bruno carla clara dario davi edda elin emil enzo
          fadi farah felix freya gita greta hana hedda henrik ida ilse imani ines iris ivo jana jonas
          juno kaito karin kofi laila lars lena lina livia luca luis mads maeve maja mara marek mei
          mina mira nadia nils nina noor olga omar oskar otto paula petra rana rosa ruben sami sanna
          sara sigrid silas sofia sven tariq tessa theo tilda tomas uma vera viktor wanda yara yusuf
          zoe\
          """);

  private static final List<String> SURNAMES =
      words(
          """
          abel adler almeida andersen arslan bakker becker berg blom brandt brook castro cohen costa
          dahl diaz dubois duran eklund falk farrow ferrari fischer flores gruber haas hansen haruki
          hayes holm horvat ibsen ivanov jensen kaya keller khan kim klein kowal laine larsen lind
          lopez lund marino mendes meyer moreau mori murphy nagy novak nyman okafor olsen osei pereira
          petrov quist rao reyes rossi sato schmid silva sommer soto stone strand suzuki tanaka torres
          vance varga vogel wagner walsh weber winter wolf yilmaz young zeman ziegler\
          """);

  private static final List<String> PLACES =
      lines(
          """
          a small harbour town
          the north coast
          a valley with too much rain
          the old part of the city
          an island with one ferry
          the other side of the river
          a flat above a bakery
          a village at the end of the line
          the edge of the forest
          a houseboat, most of the year\
          """);

  private static final List<String> CALLINGS =
      lines(
          """
          Boatbuilder
          Teacher
          Database person
          Gardener
          Retired pilot
          Programmer
          Baker
          Librarian
          Surveyor
          Bicycle mechanic
          Nurse
          Translator
          Amateur meteorologist
          Student
          Carpenter
          Cook\
          """);

  private static final List<String> HABITS =
      lines(
          """
          I write about what I get wrong.
          Early riser, slow reader.
          Mostly here for the comments.
          Ask me about charts.
          Collects tide tables and second-hand tools.
          Opinions are my own, recipes are my mother's.
          One notebook per season.
          Always carries a pencil.
          Happy to be corrected.
          Likes long walks and short functions.
          Grows more beans than anyone can eat.
          Learning to do one thing at a time.\
          """);

  /**
   * @param number 0 or more; those who can sign in come first
   */
  static DemoPerson of(int number) {
    // Each person has a random of their own: one who is missing can be made again without the
    // others.
    var random = new SplittableRandom(SEED ^ (number * 0x9E37_79B9_7F4AL));
    var name = pick(random, GIVEN_NAMES) + "." + pick(random, SURNAMES) + (number + 1);
    Optional<Role> role =
        number < SIGN_INS.size() ? Optional.of(SIGN_INS.get(number)) : Optional.empty();
    var username = new Username(role.map(Role::name).orElse(name));
    return new DemoPerson(
        username,
        new Email(username.value() + "@demo.example"),
        role,
        bio(random),
        FIRST_DAY.plusMillis(random.nextLong(YEAR.toMillis())),
        follows(random, number));
  }

  private static Optional<Bio> bio(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> Optional.empty();
      case 1 -> Bio.of(pick(random, HABITS));
      default ->
          Bio.of(
              "%s from %s. %s"
                  .formatted(pick(random, CALLINGS), pick(random, PLACES), pick(random, HABITS)));
    };
  }

  /** Whoever came first has the most followers. */
  private static List<Integer> follows(SplittableRandom random, int number) {
    int people = BLOCK * (number / BLOCK + 1);
    int count = 3 + (int) (25 * StrictMath.pow(random.nextDouble(), 2));
    var follows = new LinkedHashSet<Integer>();
    while (follows.size() < count) {
      int other = (int) (people * StrictMath.pow(random.nextDouble(), 2));
      if (other != number) {
        follows.add(other);
      }
    }
    return new ArrayList<>(follows);
  }

  private static String pick(SplittableRandom random, List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  private static List<String> words(String text) {
    return List.of(text.split("\\s+"));
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }
}
