package io.stellwerk.base;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/** HTML that may be shown: no script, no form, no style sheet, nothing loaded from elsewhere. */
public final class SafeHtml {

    /** The attribute of a strong element that names a colleague by their number. */
    public static final String MENTION = "data-mention";

    private static final PolicyFactory POLICY = Sanitizers.FORMATTING
            .and(Sanitizers.BLOCKS)
            .and(Sanitizers.TABLES)
            .and(Sanitizers.STYLES)
            .and(new HtmlPolicyBuilder()
                    .allowElements("a", "hr", "pre", "span", "font", "center", "details", "summary")
                    .allowUrlProtocols("http", "https", "mailto", "tel")
                    .allowAttributes("href")
                    .onElements("a")
                    .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
                    .allowAttributes("colspan", "rowspan", "align", "dir", "lang")
                    .globally()
                    .toFactory())
            .and(new HtmlPolicyBuilder()
                    .allowElements("strong")
                    .allowAttributes(MENTION)
                    .matching(Pattern.compile("\\d{1,18}"))
                    .onElements("strong")
                    .toFactory())
            .and(new HtmlPolicyBuilder()
                    .allowElements("img")
                    .allowUrlProtocols("cid")
                    .allowAttributes("src", "alt", "width", "height")
                    .onElements("img")
                    .toFactory());

    /** What the sanitiser makes of two braces for the sake of templates in browsers, which nobody here has. */
    private static final String PARTED_BRACES = "{<!-- -->{";

    public static final SafeHtml NOTHING = new SafeHtml("");

    private final String value;

    private SafeHtml(String value) {
        this.value = value;
    }

    /** Keeps what is harmless. Remote images are dropped; {@code cid:} images stay for whoever knows the files. */
    public static SafeHtml sanitise(String html) {
        return new SafeHtml(POLICY.sanitize(html).replace(PARTED_BRACES, "{{"));
    }

    /** Plain text with its line breaks. */
    public static SafeHtml fromPlain(String text) {
        var escaped = Entities.escape(text.strip());
        return sanitise(
                "<p>" + escaped.replace("\r\n", "\n").replace("\n\n", "</p><p>").replace("\n", "<br>") + "</p>");
    }

    /** HTML that was sanitised before it was stored. */
    public static SafeHtml stored(String html) {
        return new SafeHtml(html);
    }

    /** The text alone, for previews and search. */
    public String plain() {
        return Jsoup.parse(value).text();
    }

    /** Whether it shows nothing at all, however many empty paragraphs there are. */
    public boolean isBlank() {
        var html = Jsoup.parseBodyFragment(value);
        return html.text().isBlank() && html.select("img, hr").isEmpty();
    }

    /** Whether both show the same, pictures and links included, however they are written. */
    public boolean showsTheSameAs(SafeHtml other) {
        return canonical().equals(other.canonical());
    }

    private String canonical() {
        return isBlank() ? "" : sanitise(value).value();
    }

    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
