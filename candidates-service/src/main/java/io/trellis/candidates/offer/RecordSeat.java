package io.trellis.candidates.offer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class RecordSeat {

    private final Offers offers;

    RecordSeat(Offers offers) {
        this.offers = offers;
    }

    /** Seats are also given to people who come without an offer; those are nothing to this service. */
    @Transactional
    public void record(OfferId id, Seat seat) {
        offers.find(id).ifPresent(offer -> {
            offer.seatIs(seat);
            offers.save(offer);
        });
    }
}
