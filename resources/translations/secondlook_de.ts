<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
  <context>
    <name>SecondLook</name>
    <message>
      <source>  (undone by {undone})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> An override stands at the provider: {forced}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> Derived from the {by}: its confidence, or the rest to 1 where the verdict is human.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> after {attempts} tries</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> · frame 1 of {frames}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n contradictions</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n decisions were read. Keep a copy of the database.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n facts</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n findings by {model}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n images</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n models</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of them personal data</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n paths</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n providers</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n sendings</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n submissions</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>, at or over the threshold {threshold:.2f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, frame 1 of {frames}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, under the threshold {threshold:.2f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, {megapixels:.3g} million pixels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>00% area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 certificate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 file was not taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 line is in the clipboard.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A drawing under this setting: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A fault of Second Look. The log has the details.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A heatmap is its model's view, which may be wrong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A list of the same kind and name is replaced: it is taken for a newer edition.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A person has ruled on it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A person ruled that it is artificial.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A person ruled that this image is human-made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A proposal can be put off by minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A rate limit, a daily cap or the balance ended.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A round lens under the mouse; the keys that move the view then move the lens</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A setting was not kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A single key is silent while you write in a text field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AI declared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AI edit declared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Actions with their keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Active manifest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Actual size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a list …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add this list?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Addresses of the kind “{scheme}” are not opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Adjust the view…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreement on {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Algorithm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All images</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All keys on one page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All providers are shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All who can be compared go the same way.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Already ruled: {describe}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Already {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Also at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An action that lasts while its key is held takes a single key without a modifier.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An answer without a score.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An image that reaches the threshold on an axis is shown with no more than is chosen for that axis. An image that nobody has assessed yet is shown with your filter.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>And %n further actions.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>And %n further assertions.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>And %n further lines; the raw manifest holds them all.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Another try makes sense after {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answer not understood</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Apart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Artificial</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As chosen above</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As text only its beginning is shown; “Copy all” has the whole.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As the system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask again where a provider failed on this image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Asking again: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Asking what there is …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Asks about: {axes_words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Assessing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At least blurred and grey</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At least in grey</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At most edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Before anything is sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Behind the picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Black</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blind first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blind first: the answers are shown once you have ruled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blur</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blur every picture then, also where your filter shows it in full</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blur strength</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blur {strength}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Boxes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Boxes are hidden.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Boxes are shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Boxes from a score of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Brighter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Brightness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Brightness, contrast, gamma, turning, and what lies behind the picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring images in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Brought decision {refers_to} back: {stands}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By what the providers say</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>C2PA reading of {provider} beside the local one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Camera declared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cannot be decoded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cannot be opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cannot carry one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Care</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Certificate of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Certificates that you, or your organisation, chose to trust.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Chain intact: %n decisions were checked.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Change keys …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checked: images are given to it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checkerboard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checkpoint of the decisions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a folder; everything below it is taken in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a trust list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose an action and record a key for it. Buttons, menus and help show it at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose image files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose one in the queue, or drop files anywhere in the window.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose this policy label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cividis (for every colour vision)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Claims in the file, which anybody can write; not findings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear below percentile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear the forced classification</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close this message</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Colour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Colour profile (ICC)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Colours of heatmaps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Commit and next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Commit and stay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Committing rules {submissions} of {files} at {title} as {force}, {seconds} s after it – until then undo stops all of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Computer declared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confidence of {name}: {score:.2f}. Not the probability of another class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Connect the drive or put the file back, then try again. Rulings on it are kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Content</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Content Credentials (C2PA) go, too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Content Credentials (C2PA) stay in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Content Credentials name who signed them. A trust list says whose signatures count: with it, a manifest that checks out reads “Trusted”; without, at most “Valid”. Second Look ships no trust list, because whom to trust is your decision, and because a list gets old. The provenance panel always says which list, of which date, decided.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Contradiction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Contrast</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copied as it is shown: {filter}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy all that is shown as JSON</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy all that is shown as text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy facts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy name and value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the file's path</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the marked lines; without any, all that are shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the path of: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the picture as shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the picture with blur and greyscale as they are, even while it is revealed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the request’s number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the request’s number: {provider}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy this path</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy this value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy where the original file lies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cost so far: {cost_words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Count what is on the stage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counted before each sending: what may have left counts as left.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counted on this machine only. It is in no export, and it says nothing about you.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counts images and seconds on the stage, on this machine only: in a file of its own, in no backup and no export. It goes after a month. See and erase it under “This session” (Ctrl+Shift+S).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cover every window at once; the same key uncovers. F12 does so in a dialog, too</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cover everything</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Covered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Darker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Database: images, answers, decisions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decided by the trust list {list}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decision history</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decision history…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decision {seq}{mark}: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decisions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decisions are now signed “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decisions of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decisions, the latest first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Declared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deeper shadows (gamma)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delivered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delivered to {provider}: {force}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delivers nothing: {why}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delivery</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delivery to {title}: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Digit or letters · Enter takes · Esc leaves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do not show this again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Documentation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does not fit together</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Does not fit together: {count}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop files, folders or pictures from a browser anywhere on the window, paste them, or press {open}. The models on this device look at them at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop images here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>EXIF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>EXIF of the capture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>EXIF, GPS position and XMP are removed first; {kept}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>EXIF: embedded preview</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>EXIF: further picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>EXIF: place (GPS)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each decision carries a fingerprint of the one before it. The check reads them all and compares the end with a checkpoint kept outside the database, so that a changed, missing or cut-off decision shows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each decision names its reviewer: a name or pseudonym is needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edges only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit declared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty means {default}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter a new key to replace it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter it here, or set the environment variable {env}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter it here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Erase the exposure meter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Escalate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Escalated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every file was taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything is covered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything is kept on this machine, in the places below. Pictures themselves stay where they are; previews are held in memory only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exposure meter and pauses</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Facts of the file, in groups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Failed checks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fetch it from {host}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fetch the manifest from {url}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File facts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files are opened in separate processes that can be ended at any time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files of this format cannot hold Content Credentials.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files that were not taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files, folders, or pictures from a browser. They are looked at on this device: nothing leaves the machine unless you switch a provider on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter by name, format, label …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter by path or reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter the queue by text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter: {filter}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find every action, and images by name, by a few letters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First seen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fit the picture to the stage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fit to the stage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fit to window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fitted, upright, and with brightness, contrast and gamma as they are in the image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Force the classification to artificial</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Force the classification to human</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forget</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forget the {label} for {owner}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forget what was counted, of this session and of all former ones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Frame</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Frame {number} of {count}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Frames</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gamma</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give actions keys of your own; export and import them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give {key} to “{action}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Glow</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go on working</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to the Content Credentials of this image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to the file's facts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to the next image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to the previous image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grace period before a decision is handed on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grace period: {seconds} seconds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grey</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Greyscale</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hand the image to somebody more senior</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hashes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Heatmap</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Heatmap: {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hide what the providers said until you have ruled, or show it at once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>High contrast, dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>High contrast, light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hold its key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hold {key} to look.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Holds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How accurate is it?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How accurate is {provider}?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How much of a picture you see before you ask for more. Changes apply at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Human</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>IPTC</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>IPTC fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Images are being assessed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Images from the threshold on: {axis}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Images on the stage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Images ruled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Images with a risk: {axis}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In its grace period: undo still stops it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In {minutes} minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inbox: images that came without a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inconclusive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inconclusive. {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inconclusive: the provider does not decide here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Interim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invalid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Issued by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It answered, but says nothing on this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It does not answer this question.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It does not answer; it is tried again by itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It has no manifest of its own: nothing is said of how it came about.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It holds for the stage, the magnifier, thumbnails, drag pictures and the clipboard. Hold V to look, S lights a circle, B steps the blur, G switches greyscale, L steps the whole ladder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is being sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is longer than what is shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is on, but there is no key for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It takes images; nothing waits for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was asked; its answer is not here yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was handed to somebody more senior.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was passed over; it can be ruled on any time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was sent other bytes than the file’s, so that a difference says nothing of the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was undone before it was sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It will be sent when the provider can be reached.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its rate limit is reached; it goes on by itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep the zoom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep zoom and place from image to image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep zoom and place from image to image, or begin each one fitted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Key needed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys (*.toml)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys and help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys by group</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys of Second Look</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind of reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Labels, reasons and rules; every version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Larger spotlight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Less contrast</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Licence: {licence}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lighter shadows (gamma)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Limit reached</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Limited</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Listed, not judged: either side may be wrong, and sometimes both are right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Loading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Magnifier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Manifests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Manifests and ingredients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Manifests are read without it from now on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Metadata – camera, GPS position, author – goes with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mirror</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mirror the view left to right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Models and settings of {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More contrast</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Most files have none, whoever made them. Nothing follows from it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move the view down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move the view left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move the view right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move the view up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name or pseudonym</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next (F3)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next frame</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No action fits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No answer yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No answer: {kind}. {message}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No answer: {word}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No blur</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cost reported so far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No decisions yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No force</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No heatmap for this image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No image chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No image is chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No image is on the stage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No image is sent by the test.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No image of the queue fits this filter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No manifest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No provider can read this file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No provider has answered about this image.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No provider has been asked about this image.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No reason given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No suggestion – cannot be decided: {rules}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No trust list is in use: a manifest that checks out reads “Valid”, never “Trusted”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No trust list is loaded, so no signer can read as trusted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No trust lists yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No whole answer came in time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody else says anything on this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody has decided on this image yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody has ruled on it yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody has said anything on this yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody is ticked: nothing would be sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None set.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not allowed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not an image we take</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not asked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not asked yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not comparable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not delivered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not delivered for {files}: {title} documents no way to clear an override.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not delivered: {words}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not kept: {words} {help}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not on this page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not possible</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not reachable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not recorded. Still needed: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not supported</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not taken: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note (key {key})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note ({key}) – Enter keeps it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing but the picture on the whole screen; the keys that rule go on working</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing fits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing fits the filter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing fits the search.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing fits “{words}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing has been sent yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing has ever been sent to a provider from here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing has failed on this image.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing in a file proves whose list it is, so you say it. The panel repeats what you said.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is declared. That is not a sign that the picture is real.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is ruled yet: 1 human, 2 artificial, 0 clear, or a policy label.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is sent to it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is shown and nothing is lost. Press {key} again when you want to go on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is skipped silently: each of these paths stays out of the queue for the reason beside it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is suggested for this image.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing leaves this machine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing leaves this machine: the models run here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing to compare: no two say something on the same question</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was sent to it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was sent: the provider is off.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing: the image is open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Now: {filter}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nudity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Official</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On a button that has the focus, Space presses that button.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On the stage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On the stage, this session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On the stage, today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One image pixel to one screen pixel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One pixel of the image to one of the screen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only a provider that you switch on ({providers}) is ever sent anything, and before each batch you see what would go to whom, and at what price.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only the view changes, never the image; the next image begins as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only words are shown of this image: there is no picture to copy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only {provider} is shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only {provider} – show all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opacity of heatmaps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opacity of the heatmap, in percent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opacity, colours and range of heatmaps, and the least score of boxes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a folder with everything below it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open files…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open folder…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open images</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the documentation of {title} in the browser</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening the database</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Orientation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Origin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Our fault</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overlay options…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overlays</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overlays are hidden.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overlays are shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pace (median; times over 5 minutes left out)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pages of the settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Palette</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Path</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pause</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pending</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Picture alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pictures are blurred and grey until you hold {reveal}. {blur} steps through the blur, {grey} switches grey on and off, and {panic} covers everything at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pictures are shown with: {words}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pixels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Policy label 3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Policy label 4</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Policy label 5</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Policy label 6</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Policy label 7</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Policy label 8</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Policy label 9</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Policy…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Press the key now …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Preview: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous (Shift+F3)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous frame</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Price unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Progress of {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Propose a pause after images; 0 for never</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Propose a pause after minutes at the stage; 0 for never</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Provenance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Providers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Providers: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Providers…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put what the policy suggests into the draft; nothing is recorded before you commit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quality</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Queue of images</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raw manifest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raw reply</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raw reply as a tree</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raw reply – {provider} {model}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading all decisions …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the Content Credentials …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the history …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the metadata …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ready</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ready to commit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Really erase? It cannot be had back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason (key {key})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason ({key})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reasons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reasons: a digit or letters choose, Enter takes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record a key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record one more key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record the ruling and go to the next open image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record the ruling and stay on this image</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Record the same for %n images?</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Recorded no. {seq:,}: {describe}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remote, not fetched</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove the trust list {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Request {id}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reset</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reset all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reset the view</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Resume</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reveal while held</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reviewer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rule again what was undone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rule by keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ruled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ruled artificial</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ruled before you saw the answers. {key} keeps it and goes on; rule again to change it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ruled human</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Rules %n images</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Rules every submission of the file with SHA-256 {target_hash}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Run again what failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SHA-256 {sha256}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SHA-256 {value}…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sandbox</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Says nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scores</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scores of {provider}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search actions and images</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search by action or key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search in the reply</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search names and values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search the file’s facts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second Look cannot open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second Look made a mistake</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See only what you need</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send new images without asking in this session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send to {title} and to nobody else</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sending</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sends images over the internet to {host}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sends images to {host}, a server on this machine.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sent: {size} {format}, {altered}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Serial number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings of {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show a circle of the picture as it is, under the mouse or in the middle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show or hide everything that lies over the picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the files that were not taken, with the reasons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the frame or page before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the image without blur and in colour while the key is held</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the next frame or page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the regions a provider found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the session's summary before quitting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show where the model looked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show where {provider} looked for {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signature</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Single keys are silent while you write in a text field. Everything also works with Tab, Space, Enter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Skip</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Skip with the chosen reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Skipped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smaller spotlight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spotlight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spotlight down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spotlight to the left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spotlight to the right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spotlight up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spotlight: move it with the mouse or Alt and the arrows; Shift and the wheel change its size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stands now: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start Second Look anew to see it in that language.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>State</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step the ladder of care</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step through the strengths of the blur</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Steps redone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Steps undone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Still needed: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Storage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Store</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Store the {label} for {owner}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stored in the system's key store.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Strength of the greyscale, in percent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stronger magnifier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Strongest above percentile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suggested: {what} – {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Switch greyscale on or off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Switch providers on or off, pause them, and see how far they are and what they cost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Switched off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Switched on, but a key is missing: questions fail until it is set.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tab goes from control to control and stays free.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take back the last ruling; inside the grace period nothing is delivered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take in copied files, an image or an address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take suggestion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the suggestion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken from the environment variable {env}, which goes before the key store.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken in, but for what is not known here: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken in:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken up when Second Look starts the next time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taking in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Test connection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Test the models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Testing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Testing …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text and watermarks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text in the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That did not work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That was the last open image.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The C2PA's own list. A signer on it followed the C2PA conformance programme.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The base64 text of this data address is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chain is broken at decision {seq}: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chosen entry in full</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The database is not open yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The decision was not recorded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The exposure meter is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The exposure meter is switched off in the settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file cannot be decoded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file carries no Content Credentials. That says nothing of its origin.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file could not be decoded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file declares a computer as its maker.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file declares edits by a person.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file declares something else of its origin.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file declares that AI edited it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file declares that a camera took it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file declares that it was made by AI.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is out of reach</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file only names a place on the net. Fetching it tells that server that somebody at your address looks at this image; no part of the picture is sent. Nothing is fetched unless you ask.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The format has no place for Content Credentials, so their absence says nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The history cannot be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The ingredient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The keys are in {path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The keys are taken in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list of the time before the official one, frozen in 2025. It says less: keep it apart from the official.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The log has the details.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The machine refused, not the provider.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The manifest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The manifest asserts nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The manifest checks out and its signer is on a trust list you loaded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The manifest checks out, but its signer is on no trust list that was consulted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The manifest does not pass validation. The codes say why; this need not mean that the picture was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The manifest lies on a server. It is fetched only if you ask.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The manifest records no action.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The manifest was fetched from {host} because you asked for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The manifest was fetched.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The manifest was not fetched: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The manifest, or the file, could not be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The models on this device saw the first frame. A provider's card says what that provider was sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model’s view, which may be wrong; {sizes} cells, {origin}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The path of the file is copied.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The picture is not there yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The picture, softened as below</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The policy has no label on this key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The printer refused the sheet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The provider could not be reached.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The provider could not be switched</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The provider did not take it; it can be tried again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The provider does not accept the key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The provider does not decide here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The provider does not take such files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The provider has confirmed it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The provider refused this image.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The provider reports a standing override: {force}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reader reported no codes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reply was not as documented.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sheet is printed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The spotlight is off.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The whole picture as {formats}, at most {size}{pixels}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The whole value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Their numbers mean different things.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Theme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Theme: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no file of this image.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no provider number {place}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing in it that could be an image.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to show: no reply came, or it was empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to {verb}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is something, but it could not be read. That is neither valid nor invalid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They are one step: one undo takes them all back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They differ</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>They differ in %n places.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>They differ, though not plainly.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This address names another computer; only files of this one are opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This address names no file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This data address cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file cannot be shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is no JSON; it is shown as the text that came.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is no key that a shortcut can use.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is no text; its bytes are shown in hexadecimal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is the first image.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is the language now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is the last image.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This machine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This provider takes no override here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This session…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Threshold, in percent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time with an image on the stage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Timed out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To the answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To the file’s facts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To the manifest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Took too long</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trust lists</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trust lists (*.pem *.crt *.cer *.json);;All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trust lists consulted: {lists}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trusted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try a word of its name, or a key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turn left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turn right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turn the view anticlockwise by a quarter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turn the view clockwise by a quarter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two plainly say the opposite.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Uncovered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undid decision {refers_to}: {stands}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unreadable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Valid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Verdict: {verdict}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Verify decisions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>View changed: {changes}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waiting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weaker magnifier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What both say is the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What cannot be taken is listed here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What do you want to do? Or an image's name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What each provider says on each axis</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What fits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What happened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What has left this machine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is shown of a picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is worth knowing before the first ruling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What it asserts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the file declares</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the providers said</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was checked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was ruled in this session, how quickly, and what was on the stage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where the providers differ</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where {provider} ({model}) looked for “{label}” – its view, which may be wrong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which images are shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>While another program is in front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>While you write in a text field, this key edits the text there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>White</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who assesses your images. Nothing is sent to a provider that is switched off; keys stay in the system's key store or the environment and are never shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who decides here, and how the window looks. Changes apply at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who ruled on this image, when and why, and what was delivered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whose list it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Window switchers and task bars show small pictures of windows. Esc, or F12 in a dialog, covers all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Withdrawn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Within this time undo still wins: nothing has been sent to a provider yet. 0 hands on at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words only, edges, blurred grey, grey, colour, and round again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Working</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write a note to the ruling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Written into each decision you make from now on; earlier decisions keep the name they were made under. A pseudonym is fine. Undo reaches the decisions made under the present name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>XMP</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Yes, %n images</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>You</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You asked to be told. Esc covers everything while you are away, and nothing is lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You can still rule, skip or escalate it: a decision belongs to the file, not to its pixels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You have looked at {images} images in {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You paused it. What waits goes on when you resume it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You ruled this on {day}: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You set this aside on {day}: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You stopped it before an answer came.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your filter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your first ruling stands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a few seconds left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a force or a policy label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a note ({key})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a note for {what} ({key})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a reason ({key})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a reason for {what} ({key})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a screen capture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>about {hours:.1f} h left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>about {number:,} kB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>about {number} min left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>about {seconds} s left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>about {size:,.1f} GB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>about {size:,.1f} MB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>also fits, and says otherwise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an address that is not set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>artificial</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>assessed: frame 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>author and work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>because</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>blur {strength} of {strongest}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>brightness {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bug</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cancelled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cannot be decided</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>clashes with {others}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>clearing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>confidence of the class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>confidence of {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>contains: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>content hash broken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>contrast {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>credentials</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>data that lies elsewhere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>dated {date} · {number} · added {when_words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>declares AI</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>delivered to {provider}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>delivered {when}{tries}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>depth map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>derived</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>digitized from a print</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>digitized from film</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>disabled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>dropped.{suffix}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>edges only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>edited a little by a person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>edited by a person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>enhanced by a program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>environment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>escalated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>escalating</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fits, but stays silent while a rule before it cannot be decided</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>force cleared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>forced {force}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>forgotten by the key store</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gamma {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>greyscale</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>greyscale {percent} %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>hash that binds the manifest to the picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>highest risk {label} {score:.0%} by {model}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>how much is not known before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>human</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>human or artificial</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>inconclusive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>information</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ingredient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>input: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>interim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is being sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>key {key}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>light blur</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>loading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>made by a generator (AI)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>made by a person with digital tools</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>made by a program, not trained</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>made by software</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>made from: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>malformed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>manifest does not meet the rules</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>manifest without its picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>medium blur</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>metadata</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mirrored</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mirrored and turned by 180°</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mirrored and turned by 270°</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mirrored and turned by 90°</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no answer, {kind}: {message}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no blur</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no cost reported</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no manifest of its own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no time given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no time stamp</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not available: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not delivered{tries}{because}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not possible{because}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not said</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not signed within it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nudity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>official</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one in {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>open again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>origin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>overlay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>override: {forced}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>partly made by a generator (AI)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>passed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pasted.{suffix}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>personal data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>put together from captures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>put together, with synthetic parts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>quality</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>quota</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reason {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>recorded in a virtual scene</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>region</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rejected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ruled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>signed within it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>signer not verified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>size not known before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>skipped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>skipping</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>small picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>stored in the key store</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>strong blur</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>strongest blur</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>taken by a camera that computes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>taken by a digital camera</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>text and watermarks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the same key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is more than is shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this machine; nothing leaves it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>time stamp</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>timeout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>trusted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>turned by 180°</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>turned by 270°</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>turned by 90°</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>turned {degrees}°</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unavailable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unchanged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>uncovered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>uncovered while held</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unnamed signer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unreadable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unreadable: {unreadable_message}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unsupported</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>upright</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>valid, unknown signer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>waits until {when}; undo still stops it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>watermark or fingerprint by which the manifest is found again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what was done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>whether it may be used for training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>who stands behind it, by name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>will be tried again at {when}{because}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>will be tried at {when}{because}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>with a note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>withdrawn {when}, before it was sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>words only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>yes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>zoom {percent}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{certificates:,} certificates</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{count} bytes</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count}; the first is shown</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{done:,} of {total:,}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{elapsed_ms:,.0f} ms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{failed:,} without an answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{failed} without an answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{filter} – hold {key}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{first}, against {second}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{format}, {width} by {height} pixels{frames}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{human} is human, {artificial} artificial; {commit} records the ruling and goes on, {undo} takes it back. {palette} finds every action, {help} shows all keys – each can be changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{images_words}, {size_words}, to {host}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key} is the key of {others} already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{kind} on {axis}: {sentence}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{known:,} are hidden by it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{known:,} in all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label} for {owner}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label}, confidence of “{label}” {score}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{lines:,} lines are in the clipboard.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{minimum:,} to {maximum:,}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{minutes} min {seconds} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{models} and settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{mode}, with transparency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} on {axis}. {what}{override}{differs}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: probability {score:.2f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: they differ</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: {error}. The log has the details.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: {said}. A bare yes or no, no probability.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: {score:.0%} of the picture's area. Not a probability.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} bytes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{price} – about {cost_words} in all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{provider} ({place} of {all})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{provider} beside the local reading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{provider} did not take the override: {last_error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{refused:,} files were not taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{reviewer}, {when}, policy {policy_version}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{score:.0%} area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{seconds} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{shown:,} of {known:,}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{shown} of {all} facts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{size:,.3g} TB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{size} and what is not known before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{some} or {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{start} until {end}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} is switched off.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} is switched on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} switched on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}: the key is {said}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}: “{label}” is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{value:,.0f} kB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{value} in {grace_seconds} s – {undo} undoes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{verdict} – by {heuristic}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what}: the path is in the clipboard.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{who} ruled this on {day}: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{who} set this aside on {day}: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{width} × {height}, {mp} megapixels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{words} (key {key})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{words} What is entered is never shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{words} in {seconds} s – Undo stops it until then.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{words} of {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{words} {files}, {rate:,.0f} a second.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{words} – why?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{words}, {marked:,} marked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{word} until {at}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{word} – next try {at}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“Send” hands up to {images} to {to}: {size}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“artificial”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“human”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{action}” cannot be done now: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{force}” goes to {provider}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is back in use.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is in use: {certificates} certificates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” was removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” was removed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” is not in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>… forced artificial</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>… forced human</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>… of it in full colour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>… of it revealed by key or spotlight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>… with the label {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>↑ ↓ choose · Enter does it · Esc leaves</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
