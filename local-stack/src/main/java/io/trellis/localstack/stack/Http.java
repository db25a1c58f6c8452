package io.trellis.localstack.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** The one question the stack asks over HTTP. */
final class Http {
    private static final int PATIENCE_MILLIS = 2000;

    private Http() {}

    /** Whether a GET is answered with 200. */
    static boolean answers(String url) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            connection.setInstanceFollowRedirects(false);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
