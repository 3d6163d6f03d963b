package dev.portolan.blog.persistence;

import static dev.portolan.blog.persistence.generated.Tables.COMMENTS;

import dev.portolan.blog.application.port.CommentRepository;
import dev.portolan.blog.domain.ArticleId;
import dev.portolan.blog.domain.Comment;
import dev.portolan.blog.domain.CommentBody;
import dev.portolan.blog.domain.CommentId;
import dev.portolan.blog.domain.NewComment;
import dev.portolan.blog.persistence.generated.tables.records.CommentsRecord;
import dev.portolan.shared.domain.Cursor;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.UserId;
import dev.portolan.shared.persistence.InsertReturning;
import dev.portolan.shared.persistence.Sql;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Comments in a table. */
final class JooqCommentRepository implements CommentRepository {

  private final Sql sql;

  JooqCommentRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Comment add(NewComment comment) {
    var insert =
        sql.get()
            .insertInto(
                COMMENTS,
                COMMENTS.ARTICLE_ID,
                COMMENTS.AUTHOR_ID,
                COMMENTS.BODY,
                COMMENTS.CREATED_AT,
                COMMENTS.UPDATED_AT)
            .values(
                comment.article().value(),
                comment.author().value(),
                comment.body().value(),
                comment.now(),
                comment.now());
    long id = InsertReturning.fetchOne(sql.get(), insert, COMMENTS.ID);
    return new Comment(
        new CommentId(id),
        comment.article(),
        comment.author(),
        comment.body(),
        comment.now(),
        comment.now());
  }

  @Override
  public Optional<Comment> find(ArticleId article, CommentId id) {
    return sql.get()
        .selectFrom(COMMENTS)
        .where(COMMENTS.ID.eq(id.value()), COMMENTS.ARTICLE_ID.eq(article.value()))
        .fetchOptional(JooqCommentRepository::comment);
  }

  @Override
  public void delete(Comment comment) {
    sql.get().deleteFrom(COMMENTS).where(COMMENTS.ID.eq(comment.id().value())).execute();
  }

  @Override
  public List<Comment> newest(ArticleId article, int limit, Optional<Cursor> after) {
    return sql.get()
        .selectFrom(COMMENTS)
        .where(COMMENTS.ARTICLE_ID.eq(article.value()))
        .and(after.map(JooqCommentRepository::behind).orElseGet(DSL::noCondition))
        .orderBy(COMMENTS.CREATED_AT.desc(), COMMENTS.ID.desc())
        .limit(limit)
        .fetch(JooqCommentRepository::comment);
  }

  private static Condition behind(Cursor place) {
    return DSL.row(COMMENTS.CREATED_AT, COMMENTS.ID).lt(place.at(), place.id());
  }

  private static Comment comment(CommentsRecord row) {
    try {
      return new Comment(
          new CommentId(row.getId()),
          new ArticleId(row.getArticleId()),
          new UserId(row.getAuthorId()),
          new CommentBody(row.getBody()),
          row.getCreatedAt(),
          row.getUpdatedAt());
    } catch (Invalid broken) {
      // Nobody sent this: it is stored, and a bug put it there.
      throw new IllegalStateException("comment " + row.getId() + " is broken", broken);
    }
  }
}
