"""The wording of calls to share, to subscribe, to comment and to read on."""

_SITES = (
    r"(?:facebook|twitter|x|linkedin|whatsapp|instagram|pinterest|reddit|telegram|youtube|e-?mail|mastodon|bluesky|"
    r"threads|tiktok|messenger|flipboard|tumblr|google(?: news)?|apple news|spotify|soundcloud|social media)"
)
_SITE_LIST = rf"{_SITES}(?:(?:,| and|, and| or| &)? {_SITES}){{0,6}}"
_PIECE = r"(?:article|story|page|post|video|link|content|report|podcast|episode)"
_LETTERS = r"(?:newsletters?|updates|alerts|briefings?|e-?mails?|digest|bulletin|mailing list)"
_READ = r"(?:read|reading|view|viewing)"

CALLS = (
    ("follow", rf"follow .{{2,40}} on {_SITES}"),
    (
        "sign subscribe register",
        (
            r"(?:sign up|subscribe|register)(?: now| here| today| free| for free)? (?:to|for|and get|to get|to "
            r"receive|now for) (?:receive |get "
            rf")?(?:our|the|this|a|free|daily|weekly|breaking)\b.{{0,60}}\b{_LETTERS}\b.{{0,80}}"
        ),
    ),
    (
        "sign subscribe register",
        rf"(?:sign up|subscribe|register) (?:for|to) {_LETTERS}(?: {_LETTERS}| and {_LETTERS})?\b.{{0,60}}",
    ),
    (
        "sign subscribe register",
        r"(?:sign up|subscribe|register|join)(?: here| now| today| free| for free)(?: to .{0,60})?",
    ),
    (
        "sign subscribe register join unlock",
        (
            r"(?:sign up|sign in|subscribe|register|log in|join|unlock)(?: now| here| today| free| for free)? "
            rf"to (?:continue|keep|{_READ}|unlock|comment|join the|get unlimited|save this|access this|your "
            r"account)\b.{0,60}"
        ),
    ),
    (
        "subscribe unsubscribe",
        (
            r"subscribe|unsubscribe|subscribe from .{0,40}|"
            r"subscribe for (?:only |just |as little as )?[£$€].{0,40}"
        ),
    ),
    (
        "get receive have want be",
        (
            r"(?:(?:get|receive|have|want)\b|be the first to).{0,100}\b(?:(?:delivered |sent )?(?:straight "
            r"|direct(?:ly)? |right )?(?:to|in|into) your (?:e-?mail )?in-?box)\b.{0,60}"
        ),
    ),
    ("get receive", r"(?:get|receive) (?:our|the|a) .{0,60}\b(?:newsletter|briefing)\b.{0,60}"),
    (
        "the",
        (
            r"the (?:latest|best|top|day[’']s|week[’']s).{0,80}\b(?:delivered |sent )?(?:straight "
            r"|direct(?:ly)? )?(?:to|in) your in-?box.{0,40}"
        ),
    ),
    (
        "enter type your",
        (
            r"(?:enter|type) your e-?mail(?: address)?(?: here| to .{0,60}| below.{0,40})?|"
            r"your e-?mail address(?: will not be published)?.{0,60}"
        ),
    ),
    (
        "already not",
        (
            r"(?:already|not(?: yet)?) (?:an? |have an? )?(?:\w+ )?"
            r"(?:subscriber|member|account|user|registered|subscribed).{0,12}\? ?.{0,60}"
        ),
    ),
    (
        "to",
        (
            r"to (?:continue|keep|finish) reading.{0,20}\b(?:subscribe|register|sign|log|create|please|this)\b"
            r".{0,80}|"
            rf"to {_READ} this (?:article|story|content|page).{{0,80}}\b(?:subscribe|register|sign|log|enable|coo"
            r"kies)\b.{0,60}"
        ),
    ),
    (
        "you",
        (
            r"you(?:[’']ve| have) (?:\d{1,2}|one|two|three|reached|used|read)\b.{0,40}\b(?:free "
            r")?(?:articles?|stories)\b.{0,60}"
        ),
    ),
    (
        "this",
        (
            r"this (?:article|story|content) is (?:for|only for|available to|only available to|exclusive "
            r"to|reserved for) (?:our )?(?:paying )?(?:subscribers|members|registered users)\b.{0,40}"
        ),
    ),
    ("start try", r"(?:start|try) your free (?:trial|month).{0,40}"),
    ("create my", r"create (?:an|a free|your|your free) account.{0,40}|my account"),
    (
        "support donate",
        (
            r"support (?:our|independent|quality|local) (?:journalism|reporting|work|news).{0,80}|"
            r"donate(?: now| today)?|make a donation"
        ),
    ),
    ("become join", r"become a (?:member|subscriber|supporter)(?: today| now)?"),
    (
        "thank thanks please",
        (
            r"(?:thank you|thanks) for (?:subscribing|signing up|your subscription|reading this "
            r"article)\b.{0,60}|"
            r"please check your (?:in-?box|e-?mail)\b.{0,60}"
        ),
    ),
    ("you", r"you can (?:unsubscribe|opt out|change your (?:mind|preferences)) (?:at )?any ?time\b.{0,60}"),
    (
        "log sign",
        (
            r"(?:log|sign) (?:in|out)(?: or (?:register|sign up|subscribe)| ?[/|] ?(?:register|sign "
            r"up|subscribe))?"
        ),
    ),
    (
        "login register",
        r"log-?in(?: ?[/|] ?| or )(?:register|sign up)|register(?: ?[/|] ?| or )(?:log-? ?in|sign in)",
    ),
    (
        "click share tweet pin post",
        (
            rf"(?:click to )?(?:share|tweet|pin|post)(?: (?:this|the))?(?: {_PIECE})? "
            rf"(?:on|via|by|with|to|using):? {_SITE_LIST}"
        ),
    ),
    (
        "share tweet e-mail email print save bookmark copy gift",
        (
            r"(?:share|tweet|e-?mail|print|save|bookmark|copy|gift)(?: or (?:share|print|e-?mail|save))? "
            rf"(?:this )?{_PIECE}(?: with .{{0,30}}| for later| to .{{0,20}})?"
        ),
    ),
    (
        "share tweet copy print link copied pin save",
        (
            r"share(?: this(?: with)?| on social media| via)?|tweet(?: this)?|"
            r"copy (?:the )?(?:link|url)(?: to clipboard)?|print|(?:link )?copied(?: to clipboard)?|pin it|"
            r"save for later"
        ),
    ),
    (
        "share",
        (
            rf"share(?: this {_PIECE})?:? {_SITE_LIST}|"
            r"share your (?:thoughts|views|opinion) (?:in|on|below)\b.{0,60}"
        ),
    ),
    (
        "facebook twitter linkedin whatsapp email e-mail",
        rf"{_SITES}(?:(?:,| and|, and| or| &| \||/)? {_SITES}){{1,8}}",
    ),
    (
        "share save tweet print email e-mail comments facebook twitter whatsapp",
        (
            rf"(?:share|save|tweet|print|e-?mail|comments|copy link|pin|{_SITES})(?:(?: ?[|•·/,] ?| "
            rf")(?:share|save|tweet|print|e-?mail|comments?|copy link|pin|more|{_SITES})){{1,9}}"
        ),
    ),
    (
        "follow like find join",
        (
            r"(?:follow|like|find|join|connect with) (?:us|me|our .{1,30}|the .{1,40}|@\S{1,30}) on "
            rf"(?:our )?{_SITES}.{{0,60}}"
        ),
    ),
    (
        "join follow",
        (
            r"join (?:our|us on) (?:whatsapp|telegram|facebook) (?:channel|group|community).{0,40}|"
            r"follow @\w{1,30}|follow us"
        ),
    ),
    (
        "download get open available",
        (
            r"(?:download|get) (?:our|the) (?:free |news |mobile |new )?app\b.{0,60}|open in (?:the )?app|"
            r"available on (?:the )?(?:app store|google play)\b.{0,40}"
        ),
    ),
    ("#", r"\d[\d.,]{0,8}k? (?:shares?|comments?|likes|views|replies|reactions|retweets)"),
    (
        "read also",
        (
            r"(?:read|see) (?:also|next|more|this)(?: (?:about|on) .{1,60})?: ?.{0,120}|also read: ?.{0,120}|"
            r"read next"
        ),
    ),
    (
        "read see continue view load show keep",
        (
            r"read more(?: below| here| about .{1,60}| on .{1,60}| from .{1,60})?|"
            r"(?:continue|keep) reading(?: the main story| below| .{1,60} →)?|"
            r"(?:see|view|load|show|hide) (?:more|all|(?:all |more )?(?:\d{1,5} "
            r")?(?:comments|replies|photos|images|stories|articles|gallery)|(?:the )?gallery|full "
            r"(?:article|story|image))"
        ),
    ),
    (
        "read",
        (
            r"read (?:the )?(?:full|whole|original|entire|rest of the|rest of this) "
            r"(?:article|story|post|report|interview)(?: here| on .{1,40}| at .{1,40})?"
        ),
    ),
    (
        "click tap",
        (
            r"(?:click|tap) (?:here|below|on the link below)(?: to "
            r"(?:read|see|subscribe|view|sign|share|join|watch|listen|download|enlarge|follow|donate|comment|get"
            r"|register).{0,60}| for (?:more|the full)\b.{0,60})?|"
            r"(?:click|tap) to (?:enlarge|expand|view|play|zoom|share|read more)\b.{0,40}"
        ),
    ),
    (
        "related more recommended popular latest most top trending featured similar other",
        (
            r"(?:related|more|recommended|popular|latest|most read|most popular|top|trending|featured|similar) "
            r"(?:articles?|stories|posts?|links|topics|content|news|videos?|reading|coverage|searches|internet "
            r"links)(?: (?:on|from|about) .{1,40})?:?"
        ),
    ),
    (
        "related recommended",
        (
            r"(?:related|recommended|related "
            r"(?:article|story|stories|articles|coverage|reading|video)|recommended "
            r"(?:article|reading|stories)): .{4,120}"
        ),
    ),
    (
        "more elsewhere around from",
        (
            r"more (?:from|in|on) (?:this (?:story|section|topic|author|writer|series)|the web|our "
            r"(?:site|network|partners)|(?:news|sport|business|politics|world|opinion|culture|health|science|tec"
            r"hnology|lifestyle|entertainment|travel))|"
            r"more (?:like this|stories like this|to explore|for you)|"
            r"(?:elsewhere on|(?:from )?around) the (?:web|site|internet)"
        ),
    ),
    (
        "you",
        (
            r"you (?:may|might|could)(?: also)? (?:be interested in|like|enjoy|want to read)(?: .{0,30}|: "
            r".{0,80})?"
        ),
    ),
    (
        "most trending recommended scroll up",
        (
            r"most (?:read|popular|viewed|shared|watched|commented)(?: (?:in|on|stories|this week) ?.{0,30})?|"
            r"trending(?: now| topics| stories)?|recommended (?:for you|by .{1,30}|reading)|"
            r"scroll (?:down )?(?:to|for) (?:continue|more|read)\b.{0,40}|up next(?:: .{0,80})?"
        ),
    ),
    ("editor's editors' staff", r"(?:editor[’']s|editors[’']|staff) (?:picks?|choice)"),
    (
        "don't in what",
        (
            r"don[’']t miss(?: out)?(?:: .{0,100}| (?:a story|a thing|these stories|any of our).{0,60})|"
            r"in case you missed it(?:: .{0,100})?|what to read next"
        ),
    ),
    (
        "leave add post write join be comments comment view no reply",
        (
            r"(?:leave|add|post|write) (?:a|your) (?:comment|reply)(?: below)?|"
            r"join the (?:conversation|discussion|debate)|be the first to comment|no comments(?: yet)?|"
            r"cancel reply|comments ?\(\d{1,5}\)|"
            r"comments? (?:are|is) (?:now )?(?:closed|off|turned off|moderated|disabled)\b.{0,40}|"
            r"comments for this .{1,20} are closed|comment on this (?:story|article)"
        ),
    ),
    (
        "have let tell what do",
        (
            r"have your say(?:: .{0,60})?|"
            r"(?:let us know|tell us(?: what you think)?) in the comments\b.{0,40}|"
            r"what do you think\? (?:let us know|tell us|leave|join|share|have|comment)\b.{0,60}|"
            r"do you have (?:a (?:news )?(?:story|tip)|more information)\b.{0,40}\? .{0,100}"
        ),
    ),
    (
        "got contact email e-mail",
        (
            r"got a (?:news )?(?:tip|story)\b.{0,30}\? .{0,100}|"
            r"contact (?:us|the (?:author|reporter|newsroom))(?: at .{0,60})?"
        ),
    ),
)
"""Pairs of the words in small letters that a piece may begin with (“#”: a number), and what all of it is like."""
