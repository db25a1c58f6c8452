package io.trellis.localstack.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** An OpenID Connect issuer whose sign-in page lets one pick a demo person. Its signing key survives restarts. */
public final class DemoIssuer implements AutoCloseable {
    public static final String ID = "trellis";

    private final MockOAuth2Server server;

    private DemoIssuer(MockOAuth2Server server) {
        this.server = server;
    }

    /** Serves {@code http://localhost:<port>/trellis}; keeps its key and its page in {@code directory}. */
    public static DemoIssuer start(int port, Path directory) throws IOException {
        Files.createDirectories(directory);
        Path page = directory.resolve("sign-in.html");
        Files.writeString(page, SignInPage.html(DemoPerson.ALL, DemoPerson.ASSOCIATES));
        OAuth2TokenProvider tokens =
                new OAuth2TokenProvider(new KeyProvider(List.of(key(directory.resolve("issuer-key.json"))), "RS256"));
        MockOAuth2Server server = new MockOAuth2Server(new OAuth2Config(
                true, page.toString(), null, false, tokens, Set.of(new DemoTokens()), new NettyWrapper()));
        server.start(InetAddress.getLoopbackAddress(), port);
        return new DemoIssuer(server);
    }

    private static RSAKey key(Path file) throws IOException {
        try {
            if (Files.exists(file)) {
                return RSAKey.parse(Files.readString(file));
            }
            RSAKey key = new RSAKeyGenerator(2048).keyID(ID).generate();
            Path fresh = Files.createTempFile(
                    file.getParent(),
                    "key",
                    ".json",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, key.toJSONString(), StandardCharsets.US_ASCII);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (JOSEException | ParseException e) {
            throw new IOException("cannot use the signing key in " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
