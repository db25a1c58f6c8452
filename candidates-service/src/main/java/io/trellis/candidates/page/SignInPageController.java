package io.trellis.candidates.page;

import io.swagger.v3.oas.annotations.Hidden;
import io.trellis.candidates.signin.RequestLink;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Hidden
@RequestMapping("/my/sign-in")
class SignInPageController {

    private final RequestLink requestLink;

    SignInPageController(RequestLink requestLink) {
        this.requestLink = requestLink;
    }

    @GetMapping
    String ask() {
        return "page/sign-in";
    }

    @GetMapping(params = "sent")
    String sent() {
        return "page/link-sent";
    }

    /** The answer does not tell whether the address is known. */
    @PostMapping
    String send(@RequestParam String mail) {
        requestLink.request(mail);
        return "redirect:/my/sign-in?sent";
    }
}
