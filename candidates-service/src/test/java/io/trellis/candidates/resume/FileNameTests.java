package io.trellis.candidates.resume;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FileNameTests {

    @Test
    void keepsLettersOfEveryScriptAndEmoji() {
        assertThat(FileName.clean("Lebenslauf Žofie 👩‍💻.pdf")).isEqualTo("Lebenslauf Žofie 👩‍💻.pdf");
        assertThat(FileName.clean("سيرة ذاتية.pdf")).isEqualTo("سيرة ذاتية.pdf");
        assertThat(FileName.clean("קורות חיים.docx")).isEqualTo("קורות חיים.docx");
    }

    @Test
    void dropsMarksThatTurnNamesAround() {
        assertThat(FileName.clean("resume\u202Efdp.exe")).isEqualTo("resumefdp.exe");
        assertThat(FileName.clean("a\u2066b\u2069\u200Fc.pdf")).isEqualTo("abc.pdf");
    }

    @Test
    void dropsFoldersAndControlCharacters() {
        assertThat(FileName.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.clean("C:\\Users\\me\\cv.pdf")).isEqualTo("cv.pdf");
        assertThat(FileName.clean("cv\r\nSet-Cookie: a=b.pdf")).isEqualTo("cvSet-Cookie: a=b.pdf");
    }

    @Test
    void namesTheNameless() {
        assertThat(FileName.clean("")).isEqualTo("resume");
        assertThat(FileName.clean("..")).isEqualTo("resume");
        assertThat(FileName.clean("\u202E")).isEqualTo("resume");
    }

    @Property
    void isAlwaysShortVisibleAndWithoutFolders(@ForAll String given) {
        var name = FileName.clean(given);
        assertThat(name).isNotBlank().doesNotContain("/", "\\");
        assertThat(name.codePoints().count()).isLessThanOrEqualTo(120);
        assertThat(name.codePoints().noneMatch(Character::isISOControl)).isTrue();
    }
}
