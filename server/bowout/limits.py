"""The numbers that say 'enough', in one place, each with its reason.

Times were measured on two cores of Python 3.11; ``docs/performance.md`` and the tests in
``tests/attacks`` show what happens at and above a limit.
"""

KB = 1024

# -- the wire -------------------------------------------------------------------------------
PORT = 8613  # the extension's CSP names this one port
MAX_BODY = 256 * KB  # a thread of 100 messages as page text is under 200 KB
MAX_HEADER = 16 * KB  # a browser sends under 2 KB
SERVER_THREADS = 8  # one person, one browser; more only queue
CONNECTION_LIMIT = 256  # below the number of half-open sockets a good request waits 11 s
CHANNEL_TIMEOUT = 10  # seconds; drops half-open sockets

# -- a thread -------------------------------------------------------------------------------
MAX_MESSAGES = 100  # the newest are read; longer threads say so in the notice
MAX_THREAD_TEXT = 1024 * KB  # all messages together
MAX_MESSAGE_TEXT = 64 * KB  # a mail of 64 KB text is 10,000 words
MAX_TEXT_LINES = 4_000  # of one message; 64 KB of prose are 1,000, and 20,000 lines took 0.5 s
MAX_READ_LINES = 40_000  # of all messages; 100 mails of 10 KB in lines of six characters took 5 s
MAX_HTML = 128 * KB  # lxml + bs4 on unclosed tags: 128 KB 0.6-1.2 s, 256 KB 2-4.5 s
MAX_TAGS = 6_000  # honest pages of 128 KB have 4,000; of 8,000 nested ones bs4 made a tree in 0.5 s
MAX_LINE = 2_000  # longer lines are cut before any pattern sees them
PATTERN_LINE = 200  # patterns for headers and attributions look at this much of a line
MAX_SUBJECT = 500
ATTRIBUTION_LINES = 5  # "On ... wrote:" wrapped by the worst mailer seen
ATTRIBUTION_TEXT = 400  # characters of those lines together
SIGNATURE_LINES = 15  # the longest honest signature seen has 12
MAX_CALENDAR = 16 * KB  # an invitation has 2 KB, with a long description 8
MAX_HEADER_VALUE = 2 * KB  # `To:` with 64 KB of quotes took the email package 20 s

# -- an .eml file ---------------------------------------------------------------------------
MAX_EML = 1024 * KB
MAX_EML_LINES = 50_000  # 1 MB of base64 has 14,000; a million empty ones took 3.9 s
MAX_PARTS = 200  # 50,000 flat parts took 8.4 s
MAX_DEPTH = 20  # 1,000 nested parts end in RecursionError

# -- the stage ------------------------------------------------------------------------------
JUDGED_MESSAGES = 20  # the newest, and the first: what decided lies there
JUDGED_TEXT = 6 * KB  # of one message; 1,000 words hold every sentence that decides
FOLLOW_UP_HOURS = 12  # a second message sooner than that belongs to the first
ABSTAIN_BELOW = 0.6  # below it hardly half the answers were right (cross-validation by writer)
ASK_SECOND_BELOW = (
    0.7  # where both readers together are better than the first alone (scripts/train)
)
SECOND_PIECES = 128  # pieces of words; 176 read no better and cost half as much again
SECOND_TEXT = 2 * KB  # of one message; far more than its pieces hold
STUFFED_WORDS = 3  # names of stages in one sentence; with the share below it says nothing else
STUFFED_SHARE = 0.4
MAX_EVIDENCE = 3  # sentences shown to the person
MAX_QUOTE = 240  # characters of a sentence shown; longer ones are cut around the cue

# -- facts ----------------------------------------------------------------------------------
MAX_NAME = 80  # longest honest name seen: 47
MAX_COMPANY = 80
MAX_ROLE = 120
MAX_TOPIC = 120
MAX_MESSAGE_LINES = 200  # the first and the last of a message; long mails have 150
MAX_THREAD_LINES = 1_000  # of the newest messages; 1,000 lines take 0.6 s
MAX_CORRECTED = 10  # interviewers or topics in the person's own list; a panel has six
NAMES_READ = 256  # headers and signatures kept as read: a thread asks for each of its names thrice
MAX_SENTENCE = 600  # patterns for facts see this much of a sentence; longest honest one seen: 540

# -- replies --------------------------------------------------------------------------------
MAX_TEMPLATE = 8 * KB  # the longest of ours, a call script, is under 3 KB
TEMPLATES_READ = 1_024  # sources kept as read; there are some 900, reasons and greetings included
MAX_REASON = 200  # a reason of one sentence; longer ones are cut at a clause
MAX_SLOT = 120  # a value inside a sentence; longer than any role or topic that facts lets pass
DECIDED_HOURS = 48  # seed B: "decline within 48 hours of having decided"
CALL_ROUNDS = 2  # from this many interviews on, a no is said on the phone (R15, R16)

# -- the linter -----------------------------------------------------------------------------
MAX_LINT_TEXT = 20 * KB  # a reply of 20 KB is 3,000 words
LINT_READ = 3 * KB  # twice the longest reply allowed; beyond it only words are counted
LINT_SENTENCE = 1_000  # characters of a sentence that the rules look at; nobody writes longer ones
LINT_REMEMBERED = 1_000  # sentences kept as read, some 3 MB; nearly all that the wordings hold
WORDINGS_REMEMBERED = 2_000  # of our own replies, 1 KB each: what thousands of threads come across
LINT_NAMES = 256  # names kept as words: the rules ask for those of one thread again and again
LINT_SENTENCES = 200  # so many are looked at: 3 KB in sentences of two words
MAX_REASON_SENTENCES = 2  # R35: a reason takes one or two sentences
REFERRAL_WORDS = 40  # R104: a referred role may be declined at more length
REPLY_WORDS = {  # words of the body at most; requirements.md, section 3b
    "outreach_linkedin": 70,
    "outreach_email": 100,
    "not_recruiting": 100,
    "screening": 120,
    "interviewing": 160,
    "offer": 160,
    "pushback": 80,
    "closed": 50,
    "pushback_answer": 80,
    "ack": 50,
    "call_request": 80,
    "voicemail": 80,
    "confirmation": 100,
    "one_liner": 45,
    "call_script": 230,
    "followup": 80,
}

# -- pairing --------------------------------------------------------------------------------
CODE_MINUTES = 5  # time to walk from the terminal to the browser
CODE_TRIES = 5  # 8 letters of 31 are 39.6 bits; five guesses are nothing
TOKEN_BYTES = 32  # 256 bits

# -- Gmail ----------------------------------------------------------------------------------
GMAIL_TIMEOUT = 10  # seconds; httplib2's own default is 60
GMAIL_DEADLINE = 15  # seconds for one whole answer; byte by byte it would hold a thread for ever
GMAIL_RETRIES = 2  # two 429s cost 1-4 s; a person waits no longer
GMAIL_BODIES = 4  # bodies over Gmail's own size limit are fetched one by one, 20 units each
SIGN_IN_SECONDS = 300  # a person who reads Google's two warning pages needs about one minute
MAX_CLIENT_FILE = 16 * KB  # Google's own client file is 400 bytes

# -- the ledger -----------------------------------------------------------------------------
LEDGER_WAIT = 5  # seconds that a write waits for another process; a write takes milliseconds
SAME_MESSAGE_SECONDS = 120  # a mail's time may lie this much before we noted its insertion
SAME_ROLE_DAYS = 90  # after that the same title from the same person is another vacancy
LATE_DAYS = 7  # an answer to a personal message later than a week begins with a word about it
ALERT_HOURS = 24  # half of the 48 hours is gone: the clock turns amber
LAST_HOURS = 12  # R11: with less left than this the advice is to send today
REMINDER_MONTHS = (6, 12)  # R76: 'every six to twelve months'
REMINDERS_A_DAY = 2  # notes that one writes without making them alike
SNOOZE_DAYS = 30  # what 'later' means when no number of days is given
LEDGER_PAGE = 100  # entries in one answer, 500 at most
MAX_LEDGER_PAGE = 500
STATS_WEEKS = 12
STATS_PEOPLE = 20
MAX_KEY = 200  # the key of a conversation; LinkedIn's have under 100 characters

# -- triage ---------------------------------------------------------------------------------
GMAIL_UNITS = 5_000  # a minute; Google allows 6,000, the rest is for 15 clicks and the burst
GMAIL_BURST = 400  # units at once: ten threads, so that a short look has no wait at all
TRIAGE_DAYS = 30  # a first message older than a month is answered by the month
TRIAGE_THREADS = 500  # newest first; 500 take four minutes
TRIAGE_PAUSES = (2, 4, 8, 16, 32)  # seconds after 429 and 5xx; together more than Google's minute
TRIAGE_KEPT_DAYS = 90  # a judgement nobody asked for again is forgotten
MBOX_BLOCK = 1024 * KB  # read at a time
MBOX_HEADERS = 64 * KB  # of a mail's own headers; the longest honest ones seen have 30 KB

# -- the doctor -----------------------------------------------------------------------------
FREE_DISK = 10 * KB * KB  # everything of ours together is under 1 MB
CLOCK_SECONDS = 300  # Google refuses a sign-in when the clocks differ by more
