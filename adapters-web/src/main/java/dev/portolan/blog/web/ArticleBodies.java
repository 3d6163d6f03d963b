package dev.portolan.blog.web;

import dev.portolan.blog.application.ArticleInput;
import dev.portolan.blog.application.ArticleView;
import dev.portolan.shared.web.ETags;
import dev.portolan.shared.web.JsonBody;
import io.javalin.http.Context;

/** How one article comes in and goes out, wherever it does. */
final class ArticleBodies {

  private ArticleBodies() {}

  /** As the contract has it, whose clients send whole articles back: other fields are ignored. */
  static ArticleInput read(Context http) {
    return input(JsonBody.of(http).object("article"));
  }

  /** Outside the contract, a field that nobody knows is a mistake: 400. */
  static ArticleInput readStrictly(Context http) {
    var article = JsonBody.of(http).only("article").object("article");
    return input(article.only("title", "description", "body", "tagList"));
  }

  private static ArticleInput input(JsonBody article) {
    return new ArticleInput(
        article.text("title"),
        article.text("description"),
        article.text("body"),
        article.changeOfTexts("tagList"));
  }

  static void answer(Context http, ArticleView article) {
    ETags.put(http, article.version());
    http.json(ArticleAnswer.of(article));
  }
}
