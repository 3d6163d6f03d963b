package dev.portolan.blog.application;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Writes the demo articles and what their readers answer: the same words for the same random. */
final class DemoProse {

  private static final List<String> DESCRIPTIONS =
      DemoTopic.lines(
          """
          Why {s} ask for more {v} than they seem to.
          A short account of {s}, and of what {v} had to do with it.
          {S} look simple. {V} is what makes them so.
          What I would have liked to know about {s} ten years ago.
          {V} is easier to praise than to keep, as {s} show.
          Some {s}, a little {v}, and what came of it.
          Observations from a season spent with {s}.
          Everything that I got wrong about {s}, in the order in which it happened.
          {S} for people who have more {v} than time.
          A plea for {v}, written after a long day with {s}.
          Where {s} and {v} meet, and why it is worth the visit.\
          """);

  private static final List<String> OPENINGS =
      DemoTopic.lines(
          """
          I have been thinking about {s} for most of this year.
          It began, as these things do, with somebody who asked about {s}.
          There are two ways to talk about {s}, and I would like to try the second one.
          Nobody told me that {s} would need so much {v}.
          Last spring I kept a notebook about nothing but {s}.
          Most of what is said about {s} is true, and little of it is useful.
          A friend says that {s} are a matter of {v}, and for a long time I disagreed.
          If you have ever wondered about {s}, you are in good company.
          This is a note to myself about {s}, left where others can find it.\
          """);

  private static final List<String> HEADINGS =
      DemoTopic.lines(
          """
          Where it starts
          What the old hands say
          A word on {v}
          What went wrong
          The part that nobody mentions
          {S} in practice
          What I do now
          A small experiment
          The other side\
          """);

  private static final List<String> LEADS =
      DemoTopic.lines(
          """
          A few things have helped me:
          If I had to put it on a card, it would say:
          What I would tell a beginner:
          The list on my wall is short:\
          """);

  private static final List<String> CLOSINGS =
      DemoTopic.lines(
          """
          That is all I know about {s}. Tell me what I have missed.
          In the end it comes back to {v}, and I do not mind.
          Next time I shall write about the mistakes, of which there were more.
          None of this is new, but it bears repeating.
          If you try it yourself, write down what happens.
          And if {s} are not for you, the walk there was still worth it.
          I would do most of it again, and one thing sooner.
          So much for {v}; the rest is weather.\
          """);

  private static final List<String> GREETINGS =
      DemoTopic.lines(
          """
          Thank you for this.
          This made my morning.
          I read this twice.
          Well put.
          I have to disagree a little.
          Just what I was looking for.
          A colleague sent me here.
          You have described my last week.
          I wish I had read this a year ago.
          I came for the title and stayed for the list.\
          """);

  private static final List<String> REMARKS =
      DemoTopic.lines(
          """
          The part about {v} is what people leave out when they talk about {s}.
          How long did it take before {s} became a habit for you?
          With {s} we found the opposite: {v} came last, and it was enough.
          My father knew all about {s}, and would have nodded at every line.
          Do you know a good book about {s}?
          We tried this with our group, and {v} was the hardest part.
          I had never connected {s} with {v}, and now I cannot stop.
          Could you say more about what went wrong?
          In our town {s} are almost forgotten, which is a pity.
          I printed it and put it on the wall, next to the other one about {s}.
          I am not sure that {v} is the word, but I know what you mean.
          It works for beginners too: I started with {s} in March.
          The second paragraph alone is worth the visit.
          What would you do differently with less time?
          There is a lot of {v} between those lines.
          I keep a list like this one, and half of the entries are the same.\
          """);

  private static final List<String> FAREWELLS =
      DemoTopic.lines(
          """
          Greetings from the other coast!
          Please keep writing.
          I shall report back.
          That is all, and thank you again.
          More of this, please.\
          """);

  private final SplittableRandom random;

  DemoProse(SplittableRandom random) {
    this.random = random;
  }

  String description(DemoTitle title) {
    return title.fill(pick(DESCRIPTIONS));
  }

  /** Two or three sections of markdown, now and then with a list, a quotation or code. */
  String body(DemoTitle title) {
    var topic = title.topic();
    var sentences = shuffled(topic.sentences());
    var headings = shuffled(HEADINGS);
    var body = new StringBuilder(2_000);
    body.append(title.fill(pick(OPENINGS))).append(' ').append(paragraph(sentences, 3));
    body.append("\n\n## ").append(title.fill(headings.removeLast())).append("\n\n");
    body.append(paragraph(sentences, 3 + random.nextInt(2)));
    if (chance(0.5)) {
      body.append("\n\n").append(pick(LEADS)).append("\n");
      var items = shuffled(topic.items());
      boolean numbered = chance(0.3);
      int count = 3 + random.nextInt(3);
      for (int i = 1; i <= count; i++) {
        body.append(numbered ? "\n" + i + ". " : "\n- ").append(items.removeLast());
      }
    }
    body.append("\n\n## ").append(title.fill(headings.removeLast())).append("\n\n");
    body.append(paragraph(sentences, 3 + random.nextInt(2)));
    if (!topic.code().isEmpty() && chance(0.5)) {
      body.append("\n\n```").append(topic.code()).append("\n```");
    } else if (chance(0.3)) {
      body.append("\n\n> ").append(sentences.removeLast());
    }
    if (chance(0.4)) {
      body.append("\n\n").append(paragraph(sentences, 2));
    }
    return body.append("\n\n").append(title.fill(pick(CLOSINGS))).append('\n').toString();
  }

  /** What a reader answers, in one to three sentences. */
  String comment(DemoTitle title) {
    var comment = new StringBuilder();
    if (chance(0.6)) {
      comment.append(pick(GREETINGS)).append(' ');
    }
    comment.append(title.fill(pick(REMARKS)));
    if (chance(0.25)) {
      comment.append(' ').append(pick(FAREWELLS));
    }
    return comment.toString();
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private String pick(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  private static String paragraph(List<String> sentences, int count) {
    var taken = sentences.subList(sentences.size() - count, sentences.size());
    var paragraph = String.join(" ", taken);
    taken.clear();
    return paragraph;
  }

  private List<String> shuffled(List<String> texts) {
    var shuffled = new ArrayList<>(texts);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      var other = shuffled.set(random.nextInt(i + 1), shuffled.get(i));
      shuffled.set(i, other);
    }
    return shuffled;
  }
}
