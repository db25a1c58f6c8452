package io.trellis.candidates.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.trellis.candidates.CandidatesTest;
import io.trellis.candidates.Hiring;
import io.trellis.candidates.MovableClock;
import io.trellis.candidates.resume.ResumeRefused;
import io.trellis.candidates.vacancy.VacancyClosed;
import io.trellis.candidates.vacancy.VacancyStatus;
import io.trellis.candidates.vacancy.Visibility;
import io.trellis.support.problem.NotFound;
import io.trellis.support.problem.RuleRefused;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@CandidatesTest
class SubmissionIT {

    @Autowired
    Hiring hiring;

    @Autowired
    MovableClock clock;

    @Autowired
    MongoTemplate mongo;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void fiftyTriesAtOnceAreOneApplication() throws Exception {
        var vacancy = hiring.openVacancy();
        var mail = Hiring.someMail();
        var files = mongo.getCollection("fs.files").countDocuments();
        Callable<Boolean> attempt = () -> {
            try {
                hiring.submitApplication().submit(hiring.submission(vacancy, mail));
                return true;
            } catch (AlreadyApplied _) {
                return false;
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = threads.invokeAll(
                    IntStream.range(0, 50).mapToObj(_ -> attempt).toList());
            assertThat(outcomes).extracting(it -> it.get()).containsOnlyOnce(true);
        }
        assertThat(mongo.count(query(where("role.postingId").is(vacancy)), Application.class))
                .isOne();
        assertThat(mongo.count(query(where("mail").is(mail)), "people")).isOne();
        assertThat(mongo.getCollection("fs.files").countDocuments()).isEqualTo(files + 1);
    }

    @Test
    void sameFormTwiceIsTheSameApplication() {
        var once = hiring.submission(hiring.openVacancy(), Hiring.someMail());
        var form = new Submission(
                once.postingId(), once.name(), once.mail(), once.form(), once.resume(), UUID.randomUUID());
        var first = hiring.submitApplication().submit(form);
        assertThat(hiring.submitApplication().submit(form).id()).isEqualTo(first.id());
        assertThatThrownBy(() -> hiring.submitApplication().submit(once))
                .isInstanceOfSatisfying(
                        AlreadyApplied.class, it -> assertThat(it.existing()).isEqualTo(first.id()));
    }

    @Test
    void samePersonMayApplyElsewhere() {
        var mail = Hiring.someMail();
        var here = hiring.submitApplication().submit(hiring.submission(hiring.openVacancy(), mail));
        var there = hiring.submitApplication()
                .submit(hiring.submission(hiring.openVacancy(), "  " + mail.toUpperCase(java.util.Locale.ROOT)));
        assertThat(there.id()).isNotEqualTo(here.id());
        assertThat(there.person()).isEqualTo(here.person());
    }

    @Test
    void deadlineIsOfThePostingsZoneAndHasAMinuteOfGrace() {
        var closes =
                ZonedDateTime.parse("2027-03-28T23:59:00+02:00[Europe/Berlin]").toInstant();
        var vacancy = hiring.vacancy(Visibility.PUBLIC, closes);
        clock.setTo(closes.plusSeconds(30));
        assertThat(hiring.submitApplication().submit(hiring.submission(vacancy, Hiring.someMail())))
                .isNotNull();
        clock.setTo(closes.plusSeconds(61));
        assertThatThrownBy(() -> hiring.submitApplication().submit(hiring.submission(vacancy, Hiring.someMail())))
                .isInstanceOf(VacancyClosed.class);
    }

    @Test
    void pausedAndClosedPostingsTakeNothing() {
        for (var status : new VacancyStatus[] {VacancyStatus.PAUSED, VacancyStatus.CLOSED}) {
            var vacancy = hiring.openVacancy();
            hiring.vacancies().changed(vacancy, 3, status);
            assertThatThrownBy(() -> hiring.submitApplication().submit(hiring.submission(vacancy, Hiring.someMail())))
                    .isInstanceOf(VacancyClosed.class);
        }
    }

    @Test
    void internalPostingIsThereOnlyForThoseWhoWorkHere() {
        var vacancy = hiring.vacancy(Visibility.INTERNAL, clock.instant().plus(Duration.ofDays(3)));
        var submission = hiring.submission(vacancy, Hiring.someMail());
        assertThatThrownBy(() -> hiring.submitApplication().submit(submission)).isInstanceOf(NotFound.class);
        assertThat(Hiring.as("mina.haddad", () -> hiring.submitApplication().submit(submission)))
                .isNotNull();
    }

    @Test
    void pathMustBeOffered() {
        var open = hiring.submission(hiring.openVacancy(), Hiring.someMail());
        var form = open.form();
        var internal = new Form("INTERNAL", form.level(), form.location(), form.timeZone(), null, form.links());
        var submission = new Submission(open.postingId(), open.name(), open.mail(), internal, open.resume(), null);
        assertThatThrownBy(() -> hiring.submitApplication().submit(submission))
                .isInstanceOfSatisfying(
                        RuleRefused.class, it -> assertThat(it.type()).isEqualTo("path-not-offered"));
    }

    @Test
    void refusedResumeLeavesNothingBehind() {
        var files = mongo.getCollection("fs.files").countDocuments();
        var good = hiring.submission(hiring.openVacancy(), Hiring.someMail());
        var executable = new Submission.Upload("resume.pdf", new byte[] {'M', 'Z', 0, 1});
        var submission = new Submission(good.postingId(), good.name(), good.mail(), good.form(), executable, null);
        assertThatThrownBy(() -> hiring.submitApplication().submit(submission)).isInstanceOf(ResumeRefused.class);
        assertThat(mongo.getCollection("fs.files").countDocuments()).isEqualTo(files);
        assertThat(mongo.count(query(where("role.postingId").is(good.postingId())), Application.class))
                .isZero();
    }
}
