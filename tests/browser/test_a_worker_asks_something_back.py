"""A worker asks something back, the resident answers with number and code, and the desk sees it."""

import re

from playwright.sync_api import Page, expect

from . import asking

CODE = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")


def follows(page: Page, reference: str, code: str) -> None:
    page.get_by_label("Wat is uw nummer?").fill(reference)
    page.get_by_label("Wat is uw code?").fill(code)
    page.get_by_role("button", name="Bekijk").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Nummer {reference}")


def test_a_question_goes_out_and_its_answer_comes_back(visit, log_in, accessible, picture):
    resident = visit("/nl/hulp/")
    asking.as_far_as_the_topic(resident, "Geld en schulden")
    asking.from_money_to_contact(resident)
    asking.to_be_called(resident)
    reference = asking.send(resident)
    code = CODE.search(resident.inner_text("main"))[0]
    accessible(resident)
    picture(resident, "thanks-with-a-code")

    worker = log_in("noord", path="/beheer/intake/")
    worker.get_by_label("Nummer").fill(reference)
    worker.keyboard.press("Enter")
    worker.get_by_role("link", name=re.compile(reference)).first.click()
    worker.get_by_role("link", name="Schrijf de inwoner").click()
    accessible(worker)
    worker.get_by_label("Vraag aan de inwoner").check()
    worker.get_by_label("Uw bericht").fill("Van wie zijn de brieven?")
    picture(worker, "writing-to-a-resident")
    worker.get_by_role("button", name="Bekijk hoe het eruitziet").click()
    expect(worker.get_by_role("heading", name="Zo leest de inwoner het")).to_be_visible()
    accessible(worker)
    picture(worker, "writing-to-a-resident-preview")
    worker.get_by_role("button", name="Verstuur het").click()
    expect(worker.get_by_text("Wacht op inwoner").first).to_be_visible()

    for size, javascript in (("desktop", True), ("phone", False)):
        reader = visit("/nl/volgen/", size=size, javascript=javascript)
        follows(reader, reference, code)
        expect(reader.get_by_text("Van wie zijn de brieven?").first).to_be_visible()
        picture(reader, f"follow-{size}")
        if javascript:
            accessible(reader)
            reader.get_by_role("link", name="Ik heb het niet meer nodig").click()
            accessible(reader)
            picture(reader, "follow-withdraw")
    reader.get_by_label("Uw antwoord").fill("Van de bank.")
    reader.get_by_role("button", name="Verstuur mijn antwoord").click()
    expect(reader.get_by_text("Uw antwoord is bij het team.")).to_be_visible()

    worker.reload()
    expect(worker.get_by_text("Van de bank.")).to_be_visible()
    expect(worker.get_by_text("In behandeling").first).to_be_visible()
    picture(worker, "case-with-an-answer")
