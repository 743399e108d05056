package com.completebytepos.web.http;

import com.completebytepos.kernel.Rejection;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParsingException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Every way an API call can end badly, told as a problem: refused, ill-shaped, unreadable, lost race, or our own fault. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @Context HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        var locale = locale();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejection refused) return refused(refused, locale);
            if (cause instanceof ConstraintViolationException invalid) return invalid(invalid, locale);
            if (cause instanceof JsonbException || cause instanceof JsonParsingException) return plain("http.unreadable", 400, locale);
        }
        if (LostRace.is(thrown)) return plain("http.lost-race", 409, locale);
        if (LostRace.isInTheWay(thrown)) return plain("http.in-the-way", 503, locale);
        if (thrown instanceof WebApplicationException known) return plain(keyOf(known.getResponse().getStatus()), known.getResponse().getStatus(), locale);
        if (thrown instanceof ProcessingException) return plain("http.unreadable", 400, locale);
        LOG.errorf(thrown, "fault %s", CorrelationId.current());
        return plain("http.fault", 500, locale);
    }

    private static String keyOf(int status) {
        return switch (status) {
            case 400 -> "http.unreadable";
            case 401 -> "http.unknown-caller";
            case 404, 405 -> "http.not-here";
            case 413 -> "http.too-large";
            case 415, 406 -> "http.media-type";
            default -> status >= 500 ? "http.fault" : "http.unreadable";
        };
    }

    private static Response refused(Rejection refused, Locale locale) {
        LOG.infof("refused %s", refused.code());
        var detail = Texts.text(locale, refused.code(), refused.arguments());
        var errors = refused.field() == null ? List.<Problem.FieldError>of() : List.of(new Problem.FieldError(refused.field(), refused.code(), detail));
        var answer = problem(Problem.of(refused.code(), refused.status(), detail, detail, errors));
        if (refused.status() == 429 && refused.arguments().length > 0) answer.header("Retry-After", refused.arguments()[0]);
        return answer.build();
    }

    private static Response invalid(ConstraintViolationException invalid, Locale locale) {
        var errors = invalid.getConstraintViolations().stream().map(v -> {
            var path = v.getPropertyPath().toString();
            return new Problem.FieldError(path.substring(path.indexOf('.', path.indexOf('.') + 1) + 1), "invalid", v.getMessage());
        }).toList();
        return problem(Problem.of("http.invalid", 422, Texts.text(locale, "http.invalid.title"), Texts.text(locale, "http.invalid.detail"), errors)).build();
    }

    private static Response plain(String key, int status, Locale locale) {
        return problem(Problem.of(key, status, Texts.text(locale, key + ".title"), Texts.text(locale, key + ".detail"), List.of())).build();
    }

    private static Response.ResponseBuilder problem(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }

    private Locale locale() {
        var wanted = headers == null ? List.<Locale>of() : headers.getAcceptableLanguages();
        return Texts.supported(wanted.isEmpty() ? Locale.ENGLISH : wanted.get(0));
    }
}
