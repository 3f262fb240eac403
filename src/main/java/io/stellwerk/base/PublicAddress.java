package io.stellwerk.base;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where Stellwerk is found from outside, for the links in mails. */
@Component
public class PublicAddress {

    private final String url;

    PublicAddress(@Value("${stellwerk.public-url}") String url) {
        this.url = url.endsWith("/") ? url : url + "/";
    }

    /** @param path without a slash at its beginning */
    public URI of(String path) {
        return URI.create(url + path);
    }
}
