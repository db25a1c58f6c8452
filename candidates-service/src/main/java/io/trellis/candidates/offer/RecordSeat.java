package io.trellis.candidates.offer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class RecordSeat {

    private final Offers offers;

    RecordSeat(Offers offers) {
        this.offers = offers;
    }

    @Transactional
    public void record(OfferId id, Seat seat) {
        var offer = offers.get(id);
        offer.seatIs(seat);
        offers.save(offer);
    }
}
