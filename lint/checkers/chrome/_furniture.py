"""The wording of what surrounds an article: navigation, advertisements, notices, rights, players, times."""

_PIECE = r"(?:article|story|page|post|video|link|content|report|podcast|episode)"

FURNITURE = (
    ("newsletter newsletters", r"newsletters?"),
    ("all comments", r"(?:all )?comments are moderated.{0,40}"),
    ("menu ad", r"menu|ad"),
    ("sponsored presented", r"(?:sponsored|presented) by .{2,40}"),
    (
        "skip jump",
        (
            r"(?:skip|jump) to (?:the )?(?:main |site |primary "
            r")?(?:content|navigation|menu|search|footer|comments)"
        ),
    ),
    (
        "skip toggle close open main",
        (
            r"(?:skip|toggle) navigation|(?:toggle|close|open|main) menu|"
            r"skip (?:this )?ad(?:vert|vertisement)?"
        ),
    ),
    (
        "back return go top",
        r"(?:(?:back|return) to (?:the )?|go (?:back )?to (?:the )?)?top(?: of (?:the )?page)?",
    ),
    ("back return", r"(?:back|return) to (?:the )?(?:home ?page|front page|main page|news|search results)"),
    ("you", r"you are here:? .{0,80}"),
    ("home", r"home(?: ?[>»›/|] ?[^>»›/|]{1,40}){1,6}"),
    ("previous next", r"(?:previous|next) (?:article|story|post|page)(?:: .{0,80})?"),
    ("page", r"page \d{1,3} of \d{1,3}"),
    ("search", r"search (?:this|the|our) (?:site|website|archive)|search for:?"),
    ("advertisement advertisements advert adverts ads", r"advert(?:isement)?s?(?: feature)?|ads by \w{1,30}"),
    (
        "advertisement",
        (
            r"advertisement ?[-–—:|.]? ?(?:scroll to continue|continue reading(?: below)?|story continues "
            r"below|article continues below|skip ad(?:vertisement)?)"
        ),
    ),
    (
        "sponsored promoted paid",
        (
            r"(?:sponsored|promoted|paid)(?: (?:content|post|links?|stor(?:y|ies)))|sponsored|"
            r"paid partner content"
        ),
    ),
    (
        "story article content report",
        rf"{_PIECE} continues (?:below|after)(?: (?:this |the )?(?:advert(?:isement)?|ad|video|promotion))?",
    ),
    ("this", r"this advert(?:isement)? has not loaded yet.{0,80}"),
    ("why report remove hide", r"why am i seeing this(?: ad)?\??|(?:report|remove|hide) (?:this |all )?ads?"),
    (
        "we this our",
        (
            r"(?:we|(?:this|our) (?:site|website|page)) uses? (?:essential |our own |tracking |optional "
            r")?cookies\b.{0,220}"
        ),
    ),
    (
        "by",
        (
            r"by (?:continuing|using|clicking|signing "
            r"up|subscribing|submitting|closing|browsing|registering|creating)\b.{0,120}\b(?:you|i) "
            r"(?:agree|consent|accept|acknowledge)\b.{0,160}"
        ),
    ),
    (
        "accept reject manage allow decline",
        (
            r"(?:accept|reject|manage|allow|decline)(?: (?:all|my|your|necessary|essential|optional))?(?: "
            r"(?:cookies|preferences|choices|consent))|"
            r"(?:accept|reject) all(?: and close)?"
        ),
    ),
    ("cookie privacy", r"(?:cookie|privacy) (?:policy|settings|notice|preferences|statement|consent|choices)"),
    ("your", r"your (?:privacy choices|(?:ad|privacy|cookie) (?:settings|preferences)|consent preferences)"),
    ("do", r"do not (?:sell|share)(?: or (?:sell|share))? my (?:personal )?(?:information|data|info)"),
    ("we", r"we (?:value|care about|respect) your privacy|we and our (?:\d{1,4} )?partners\b.{0,200}"),
    (
        "terms",
        (
            r"terms (?:of (?:use|service)|and conditions|& conditions|of sale)(?: (?:and|&|apply) ?(?:privacy "
            r"(?:policy|notice))?)?"
        ),
    ),
    ("please you this", r"(?:please|you (?:need to|must)) (?:enable|turn on|activate) javascript\b.{0,80}"),
    (
        "javascript your this sorry",
        (
            r"(?:javascript (?:is|must be|has been) |your browser (?:does not|doesn[’']t) support |(?:sorry, "
            r")?this (?:video|content|audio|clip|item) (?:is not available|isn[’']t available|can ?not be "
            r"played|is unavailable|has been removed))\b.{0,80}"
        ),
    ),
    ("this", r"this site is protected by recaptcha\b.{0,100}"),
    ("© copyright (c)", r"(?:©|\(c\)|copyright).{0,60}\d{4}.{0,100}|(?:©|copyright ©).{1,60}"),
    (
        "the all",
        (
            r"the .{1,30} is not responsible for the content of external (?:sites|websites)\b.{0,60}|"
            r"all rights reserved.{0,60}"
        ),
    ),
    ("this", r"this (?:material|article|content) may not be (?:published|reproduced|copied).{0,100}"),
    ("about advertise site sitemap help", r"about us|advertise with us|site ?map|help (?:centre|center)|terms"),
    (
        "powered designed",
        (
            r"powered by (?:wordpress|google|disqus|shopify|squarespace|drupal|ghost|blogger|taboola|outbrain)\b"
            r".{0,30}"
        ),
    ),
    (
        "report request order spot see",
        (
            r"report (?:an? )?(?:error|typo|correction|problem|abuse|comment|this (?:comment|post|ad))(?: "
            r".{0,40})?|"
            r"(?:request|order|buy) (?:reprints|permissions)\b.{0,30}|"
            r"spotted (?:an error|a mistake)\? .{0,60}|"
            r"see (?:an error|a typo|something wrong)(?: in this article)?\? .{0,60}"
        ),
    ),
    (
        "image media photo video picture",
        (
            r"(?:image|media|photo|video|picture) (?:source|credit|caption|copyright)\b[,:].{0,160}|"
            r"image copyright\b.{0,60}|media playback is (?:un|not )supported.{0,40}"
        ),
    ),
    (
        "play watch listen audio video download",
        (
            r"play(?: the)? (?:video|audio|clip)|watch (?:live|now|the (?:full )?video|more|on .{1,30})|"
            rf"listen(?: now)?(?: to (?:this|the) {_PIECE}(?:.{{0,40}})?)|(?:audio|video) player|"
            r"download (?:the )?(?:audio|podcast|transcript)|listen ?[•·|-] ?\d{1,2}:\d\d"
        ),
    ),
    (
        "hide toggle enlarge view expand",
        (
            r"(?:hide|toggle|show) caption|enlarge (?:this )?(?:image|photo|picture)|"
            r"view (?:larger|full[- ]size) image|expand (?:image|all)"
        ),
    ),
    ("#", r"\d{1,2}:\d\d ?/ ?\d{1,2}:\d\d|\d{1,2}[ -]min(?:ute)?s? (?:read|listen|watch)"),
    ("reading read estimated", r"(?:estimated )?read(?:ing)? time:? .{0,24}"),
    (
        "last updated published posted",
        (
            r"(?:last )?(?:updated|published|posted|modified):? (?:\d{1,2}|an?|one) "
            r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago"
        ),
    ),
    (
        "last first",
        (
            r"(?:last (?:updated|modified)|first published)(?: (?:on|at))?:? "
            r"(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d{1,4})\w{0,6}[ "
            r",.:/-].{0,40}"
        ),
    ),
    ("#", r"\d{1,2} (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?) ago"),
    ("this", r"this article is more than (?:\d{1,2}|one|two|six|a) (?:months?|years?) old"),
    (
        "tags filed tagged topics posted categories",
        (
            r"(?:tags|tagged|filed under|topics|posted in|categories):? (?:[\w’'&-]{1,30}(?: "
            r"[\w’'&-]{1,30}){0,3})(?:, ?[\w’'&-]{1,30}(?: [\w’'&-]{1,30}){0,3}){1,12}|"
            r"(?:tags|filed under|posted in|topics): .{1,60}"
        ),
    ),
    ("loading please", r"loading(?: comments| more)?|please wait"),
)
"""Pairs of the words in small letters that a piece may begin with (“#”: a number), and what all of it is like."""
