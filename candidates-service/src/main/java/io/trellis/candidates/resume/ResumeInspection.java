package io.trellis.candidates.resume;

import static io.trellis.candidates.resume.ResumeRefused.Reason.DAMAGED;
import static io.trellis.candidates.resume.ResumeRefused.Reason.EMPTY;
import static io.trellis.candidates.resume.ResumeRefused.Reason.ENCRYPTED;
import static io.trellis.candidates.resume.ResumeRefused.Reason.TYPE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Tells what an upload is by its bytes. Its name is never asked: an executable may call itself resume.pdf. */
@Component
class ResumeInspection {

    static final String PDF = "application/pdf";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_INFLATED = 100L << 20;

    private final Tika tika = new Tika();

    /** The media type of the content. */
    String inspect(byte[] content) {
        if (content.length == 0) {
            throw new ResumeRefused(EMPTY);
        }
        return switch (tika.detect(content)) {
            case PDF -> readablePdf(content);
            case "application/zip", "application/x-tika-ooxml" -> wordDocument(content);
            default -> throw new ResumeRefused(TYPE);
        };
    }

    private static String readablePdf(byte[] content) {
        try (var document = Loader.loadPDF(content)) {
            if (document.getNumberOfPages() == 0) {
                throw new ResumeRefused(DAMAGED);
            }
            return PDF;
        } catch (InvalidPasswordException _) {
            throw new ResumeRefused(ENCRYPTED);
        } catch (IOException | IllegalArgumentException _) {
            throw new ResumeRefused(DAMAGED);
        }
    }

    /** A Word document is a zip with a word/document.xml; the search gives up on zips made to exhaust it. */
    private static String wordDocument(byte[] content) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            var inflated = 0L;
            for (var entries = 0; entries < MOST_ENTRIES && inflated < MOST_INFLATED; entries++) {
                var entry = zip.getNextEntry();
                if (entry == null) {
                    break;
                }
                if (entry.getName().equals("word/document.xml")) {
                    return DOCX;
                }
                inflated += inflate(zip, MOST_INFLATED - inflated);
            }
        } catch (IOException | IllegalArgumentException _) {
            throw new ResumeRefused(DAMAGED);
        }
        throw new ResumeRefused(TYPE);
    }

    private static long inflate(ZipInputStream zip, long most) throws IOException {
        var buffer = new byte[8192];
        var inflated = 0L;
        for (var read = zip.read(buffer); read >= 0 && inflated < most; read = zip.read(buffer)) {
            inflated += read;
        }
        return inflated;
    }
}
