package io.trellis.rotations.cohort;

import io.trellis.rotations.program.ProgramId;
import io.trellis.support.state.IllegalTransition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** A program's intake. Its seats change through {@link Seats} only, never by saving the whole. */
@Document("cohorts")
public class Cohort {

    @Id
    private final CohortId id;

    @Version
    private long revision;

    private final ProgramId programId;
    private final String name;
    private final LocalDate startsOn;
    private final int seats;
    private int free;
    private final List<Seat> taken;
    private final List<SeatHolder> waiting;
    private CohortStatus status;

    @PersistenceCreator
    Cohort(
            CohortId id,
            long revision,
            ProgramId programId,
            String name,
            LocalDate startsOn,
            int seats,
            int free,
            List<Seat> taken,
            List<SeatHolder> waiting,
            CohortStatus status) {
        this.id = id;
        this.revision = revision;
        this.programId = programId;
        this.name = name;
        this.startsOn = startsOn;
        this.seats = seats;
        this.free = free;
        this.taken = taken;
        this.waiting = waiting;
        this.status = status;
    }

    static Cohort planned(CohortId id, ProgramId program, String name, LocalDate startsOn, int seats) {
        return new Cohort(
                id,
                0,
                program,
                name,
                startsOn,
                seats,
                seats,
                new ArrayList<>(),
                new ArrayList<>(),
                CohortStatus.PLANNED);
    }

    void become(CohortStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalTransition(status, status.next(), next.name());
        }
        status = next;
    }

    public CohortId id() {
        return id;
    }

    public long revision() {
        return revision;
    }

    public ProgramId programId() {
        return programId;
    }

    public String name() {
        return name;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public CohortStatus status() {
        return status;
    }

    public int seats() {
        return seats;
    }

    public int free() {
        return free;
    }

    public List<Seat> taken() {
        return List.copyOf(taken);
    }

    /** Offers that were refused a seat, first come first. */
    public List<SeatHolder> waiting() {
        return List.copyOf(waiting);
    }

    public Optional<Seat> seatOf(SeatHolder holder) {
        return taken.stream().filter(seat -> seat.holder().equals(holder)).findFirst();
    }
}
