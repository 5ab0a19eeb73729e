<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="bn" sourcelanguage="en">
<context>
    <name>window</name>
    <message>
        <source>Sync now</source>
        <translation>হালনাগাদ করুন</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>পড়ে যান</translation>
    </message>
    <message>
        <source>Next unread</source>
        <translation>পরের অপঠিত</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>পরের খবর</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>আগের খবর</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>ফিরে যান</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>অপঠিত করুন</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>তারা দিন</translation>
    </message>
    <message>
        <source>Read later</source>
        <translation>পরে পড়ব</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>ব্রাউজারে খুলুন</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>লিংক কপি করুন</translation>
    </message>
    <message>
        <source>Mark list as read</source>
        <translation>তালিকাটি পঠিত করুন</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>ফিরিয়ে নিন</translation>
    </message>
    <message>
        <source>Only unread</source>
        <translation>শুধু অপঠিত</translation>
    </message>
    <message>
        <source>Show newspapers</source>
        <translation>পত্রিকার তালিকা দেখান</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>পরের ঘরে যান</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>আগের ঘরে যান</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>তালিকায় ফিরুন</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>মেনু</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>বন্ধ করুন</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>সিস্টেমের মতো</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>কাগজ</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>সেপিয়া</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>রাত</translation>
    </message>
    <message>
        <source>News</source>
        <translation>খবর</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>চলাচল</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>লেখা</translation>
    </message>
    <message>
        <source>View</source>
        <translation>চেহারা</translation>
    </message>
    <message>
        <source>Only the beginning is kept here</source>
        <translation>এখানে শুধু শুরুটুকু রাখা আছে</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>ছবি</translation>
    </message>
    <message>
        <source>Read also</source>
        <translation>আরও পড়ুন</translation>
    </message>
    <message>
        <source>Topics: {topics}</source>
        <translation>বিষয়: {topics}</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>অন্যত্র</translation>
    </message>
    <message>
        <source>Read it in the browser</source>
        <translation>পুরোটা ব্রাউজারে পড়ুন</translation>
    </message>
    <message numerus="yes">
        <source>{n} new stories</source>
        <translation>
            <numerusform>{n}টি নতুন খবর</numerusform>
            <numerusform>{n}টি নতুন খবর</numerusform>
        </translation>
    </message>
    <message>
        <source>read</source>
        <translation>পঠিত</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>অপঠিত</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>তারাঙ্কিত</translation>
    </message>
    <message>
        <source>read later</source>
        <translation>পরে পড়ার জন্য রাখা</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>খবরের তালিকা</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>সব বেছে নিন</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>কপি করুন</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>পঠিত করুন</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>তারা সরান</translation>
    </message>
    <message>
        <source>Not for later</source>
        <translation>পরে পড়ব না</translation>
    </message>
    <message>
        <source>Choose an article</source>
        <translation>একটি খবর বেছে নিন</translation>
    </message>
    <message>
        <source>J and K go through the list, N to the next unread one, Space reads on.</source>
        <translation>J ও K চেপে তালিকায় এগোন–পেছোন, N চেপে পরের অপঠিত খবরে যান, আর স্পেস চেপে পড়ে চলুন।</translation>
    </message>
    <message>
        <source>This article is no longer kept</source>
        <translation>এই খবরটি আর রাখা নেই</translation>
    </message>
    <message>
        <source>No newspaper yet</source>
        <translation>এখনো কোনো পত্রিকা নেই</translation>
    </message>
    <message>
        <source>Subscribe to one to see its news here.</source>
        <translation>একটি পত্রিকার গ্রাহক হলে তার খবর এখানে দেখা যাবে।</translation>
    </message>
    <message>
        <source>No network, and nothing kept yet</source>
        <translation>ইন্টারনেট নেই, কিছু রাখাও হয়নি</translation>
    </message>
    <message>
        <source>Once there is a connection, sync to fetch the news.</source>
        <translation>সংযোগ ফিরলে হালনাগাদ করুন, খবর এসে যাবে।</translation>
    </message>
    <message>
        <source>No news yet</source>
        <translation>এখনো কোনো খবর নেই</translation>
    </message>
    <message>
        <source>Sync to fetch the newspapers.</source>
        <translation>পত্রিকাগুলো আনতে হালনাগাদ করুন।</translation>
    </message>
    <message>
        <source>The news is coming</source>
        <translation>খবর আসছে</translation>
    </message>
    <message>
        <source>The first headlines appear here within seconds.</source>
        <translation>কয়েক সেকেন্ডের মধ্যেই প্রথম শিরোনামগুলো এখানে দেখা যাবে।</translation>
    </message>
    <message>
        <source>Nothing is starred</source>
        <translation>কোনো খবরে তারা দেওয়া নেই</translation>
    </message>
    <message>
        <source>Press S on an article to keep it in this list.</source>
        <translation>কোনো খবরে S চাপলে সেটি এই তালিকায় থাকবে।</translation>
    </message>
    <message>
        <source>Nothing is kept for later</source>
        <translation>পরে পড়ার জন্য কিছু রাখা নেই</translation>
    </message>
    <message>
        <source>Press L on an article to read it another time.</source>
        <translation>কোনো খবরে L চাপলে সেটি পরে পড়ার জন্য এখানে থাকবে।</translation>
    </message>
    <message>
        <source>This list could not be fetched</source>
        <translation>এই তালিকাটি আনা যায়নি</translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>সব পড়া হয়েছে</translation>
    </message>
    <message>
        <source>News that arrives appears here.</source>
        <translation>নতুন খবর এলে এখানে দেখা যাবে।</translation>
    </message>
    <message>
        <source>No news here yet</source>
        <translation>এখানে এখনো কোনো খবর নেই</translation>
    </message>
    <message>
        <source>Potrika</source>
        <translation>পত্রিকা</translation>
    </message>
    <message numerus="yes">
        <source>{n} articles</source>
        <translation>
            <numerusform>{n}টি খবর</numerusform>
            <numerusform>{n}টি খবর</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} unread</source>
        <translation>
            <numerusform>{n}টি অপঠিত</numerusform>
            <numerusform>{n}টি অপঠিত</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop syncing</source>
        <translation>হালনাগাদ থামান</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>চেহারা</translation>
    </message>
    <message>
        <source>{done}/{total}</source>
        <translation>{done}/{total}</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>ফিরিয়ে নেওয়া হয়েছে</translation>
    </message>
    <message numerus="yes">
        <source>{list}: {n} marked as read</source>
        <translation>
            <numerusform>{list}: {n}টি পঠিত হয়েছে</numerusform>
            <numerusform>{list}: {n}টি পঠিত হয়েছে</numerusform>
        </translation>
    </message>
    <message>
        <source>Newspapers</source>
        <translation>পত্রিকার তালিকা</translation>
    </message>
    <message>
        <source>Sync progress</source>
        <translation>হালনাগাদের অগ্রগতি</translation>
    </message>
    <message>
        <source>All news</source>
        <translation>সব খবর</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>অপঠিত</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>তারাঙ্কিত</translation>
    </message>
    <message numerus="yes">
        <source>{n} of {total} can be read offline</source>
        <translation>
            <numerusform>{total}টির মধ্যে {n}টি অফলাইনে পড়া যাবে</numerusform>
            <numerusform>{total}টির মধ্যে {n}টি অফলাইনে পড়া যাবে</numerusform>
        </translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>হালনাগাদ হচ্ছে</translation>
    </message>
    <message>
        <source>Syncing · {done} of {total}</source>
        <translation>হালনাগাদ হচ্ছে · {total}টির মধ্যে {done}টি</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>অফলাইন, {time} থেকে</translation>
    </message>
    <message>
        <source>This network wants you to sign in first, in the browser</source>
        <translation>এই নেটওয়ার্কে আগে ব্রাউজারে লগ-ইন করতে হবে</translation>
    </message>
    <message>
        <source>Data is counted here, so nothing is fetched by itself</source>
        <translation>মাপা ডেটা, তাই নিজে থেকে কিছু আনা হচ্ছে না</translation>
    </message>
    <message>
        <source>Data is counted here, so texts alone are fetched</source>
        <translation>মাপা ডেটা, তাই শুধু লেখা আনা হচ্ছে</translation>
    </message>
    <message>
        <source>On battery, fetched less often</source>
        <translation>ব্যাটারিতে চলছে, তাই কম ঘন ঘন আনা হচ্ছে</translation>
    </message>
    <message>
        <source>Pictures too where data is counted</source>
        <translation>মাপা ডেটাতেও ছবি</translation>
    </message>
    <message>
        <source>Otherwise texts alone come over a metered connection; pictures follow later.</source>
        <translation>নইলে মাপা ডেটায় শুধু লেখা আসে; ছবি আসে পরে।</translation>
    </message>
    <message>
        <source>What is not here whole</source>
        <translation>যা পুরোটা নেই</translation>
    </message>
    <message>
        <source>Everything that is listed can be read offline.</source>
        <translation>তালিকার সবকিছু অফলাইনে পড়া যাবে।</translation>
    </message>
    <message>
        <source>Its page has not been fetched yet.</source>
        <translation>এর পাতা এখনো আনা হয়নি।</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>আবার চেষ্টা করুন</translation>
    </message>
    <message>
        <source>Shows what is not here whole, and why</source>
        <translation>কোনগুলো পুরোটা নেই আর কেন, দেখায়</translation>
    </message>
    <message>
        <source>Tried again {time}</source>
        <translation>আবার চেষ্টা {time}</translation>
    </message>
    <message>
        <source>Synced {ago}</source>
        <translation>{ago} হালনাগাদ</translation>
    </message>
    <message numerus="yes">
        <source>{n} sections could not be fetched</source>
        <translation>
            <numerusform>{n}টি বিভাগ আনা যায়নি</numerusform>
            <numerusform>{n}টি বিভাগ আনা যায়নি</numerusform>
        </translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>এখনো হালনাগাদ হয়নি</translation>
    </message>
    <message>
        <source>{done} of {total} sections</source>
        <translation>{total}টির মধ্যে {done}টি বিভাগ</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>দেখুন</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>আবার দেখুন</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>যোগ করুন</translation>
    </message>
    <message>
        <source>What is at {address}?</source>
        <translation>{address} ঠিকানায় কী আছে?</translation>
    </message>
    <message>
        <source>Feeds, sections and the first headlines are looked for.</source>
        <translation>ফিড, বিভাগ ও প্রথম কয়েকটি শিরোনাম খোঁজা হবে।</translation>
    </message>
    <message>
        <source>Looking at {address}</source>
        <translation>{address} দেখা হচ্ছে</translation>
    </message>
    <message>
        <source>This may take some seconds.</source>
        <translation>কয়েক সেকেন্ড লাগতে পারে।</translation>
    </message>
    <message>
        <source>Nothing to read was found</source>
        <translation>পড়ার মতো কিছু পাওয়া যায়নি</translation>
    </message>
    <message>
        <source>Choose newspapers</source>
        <translation>পত্রিকা বাছাই</translation>
    </message>
    <message>
        <source>Which newspapers do you read?</source>
        <translation>কোন কোন পত্রিকা পড়বেন?</translation>
    </message>
    <message>
        <source>Sun News is chosen already. Tick others, or go straight to the news.</source>
        <translation>সান নিউজ বাছাই করাই আছে। আরও পত্রিকায় টিক দিন, নয়তো সোজা খবরে চলে যান।</translation>
    </message>
    <message>
        <source>What you tick is fetched at once. What you give up goes, the starred stays.</source>
        <translation>টিক দিলেই আসতে শুরু করে। টিক তুলে নিলে সেই খবর সরে যায়, তারাঙ্কিত খবর থাকে।</translation>
    </message>
    <message>
        <source>No newspaper of that name. An address can be added, like example.com.</source>
        <translation>এই নামে পত্রিকা নেই। ঠিকানা দিয়েও যোগ করা যায়, যেমন example.com।</translation>
    </message>
    <message>
        <source>Bring from a file…</source>
        <translation>ফাইল থেকে আনুন…</translation>
    </message>
    <message>
        <source>Save this article…</source>
        <translation>খবরটি ফাইলে রাখুন…</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>ওয়েব পাতা</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>সাধারণ লেখা</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>{file} নামে রাখা হলো</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>ফাইলে রাখুন…</translation>
    </message>
    <message>
        <source>To the news</source>
        <translation>খবরে যান</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>ঠিক আছে</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>থাক</translation>
    </message>
    <message>
        <source>Find by name, or give an address: example.com</source>
        <translation>নাম দিয়ে খুঁজুন, বা ঠিকানা দিন: example.com</translation>
    </message>
    <message>
        <source>Lists of newspapers</source>
        <translation>পত্রিকার তালিকা</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>রাখা যায়নি</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>ফাইল পড়া হচ্ছে</translation>
    </message>
    <message>
        <source>{new} sections are new, {known} are there already.</source>
        <translation>{new}টি বিভাগ নতুন, {known}টি আগে থেকেই আছে।</translation>
    </message>
    <message>
        <source>{section} (there already)</source>
        <translation>{section} (আগে থেকেই আছে)</translation>
    </message>
    <message numerus="yes">
        <source>{n} sections</source>
        <translation>
            <numerusform>{n}টি বিভাগ</numerusform>
            <numerusform>{n}টি বিভাগ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sections: {names}</source>
        <translation>
            <numerusform>{n}টি বিভাগ: {names}</numerusform>
            <numerusform>{n}টি বিভাগ: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} newspapers were saved</source>
        <translation>
            <numerusform>{n}টি পত্রিকা ফাইলে রাখা হলো</numerusform>
            <numerusform>{n}টি পত্রিকা ফাইলে রাখা হলো</numerusform>
        </translation>
    </message>
    <message>
        <source>Today's paper</source>
        <translation>আজকের কাগজ</translation>
    </message>
    <message numerus="yes">
        <source>+ {n} newspapers</source>
        <translation>
            <numerusform>+ {n} পত্রিকা</numerusform>
            <numerusform>+ {n} পত্রিকা</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} to read offline</source>
        <translation>
            <numerusform>অফলাইনে {n}টি খবর</numerusform>
            <numerusform>অফলাইনে {n}টি খবর</numerusform>
        </translation>
    </message>
    <message>
        <source>All news as a list</source>
        <translation>সব খবরের তালিকা</translation>
    </message>
    <message>
        <source>New stories have come: lay the page out anew</source>
        <translation>নতুন খবর এসেছে, পাতাটি আবার সাজান</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>সামনে যান</translation>
    </message>
    <message>
        <source>Enlarge picture</source>
        <translation>ছবি বড় করে দেখুন</translation>
    </message>
    <message>
        <source>You are offline, and this page is not kept here</source>
        <translation>ইন্টারনেট সংযোগ নেই, আর এ পাতাটি এখানে জমা নেই</translation>
    </message>
    <message>
        <source>This link cannot be opened</source>
        <translation>লিংকটি খোলা যাচ্ছে না</translation>
    </message>
    <message>
        <source>Choose newspapers…</source>
        <translation>পত্রিকা বাছাই…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>অন্য নাম দিন</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>কাজ বা পত্রিকা খুঁজুন…</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>সব কি</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>সেটিংস…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>সেটিংস</translation>
    </message>
    <message>
        <source>Open the demo newspaper</source>
        <translation>নমুনা পত্রিকা খুলুন</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>প্রোগ্রাম</translation>
    </message>
    <message>
        <source>Sync this now</source>
        <translation>এটি হালনাগাদ করুন</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>উপরে নিন</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>নিচে নিন</translation>
    </message>
    <message>
        <source>Sort by name</source>
        <translation>নাম অনুসারে সাজান</translation>
    </message>
    <message>
        <source>Sorted by name</source>
        <translation>নাম অনুসারে সাজানো হলো</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>আবার আনুন</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>বিরতি দিন</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>বিরতিতে</translation>
    </message>
    <message>
        <source>How it is fetched…</source>
        <translation>কীভাবে আনা হবে…</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>ছেড়ে দিন</translation>
    </message>
    <message>
        <source>{fault} (since {time})</source>
        <translation>{fault} ({time} থেকে)</translation>
    </message>
    <message>
        <source>Holds for all sections of this newspaper.</source>
        <translation>এই পত্রিকার সব বিভাগের জন্য।</translation>
    </message>
    <message>
        <source>As all others</source>
        <translation>অন্য সবার মতো</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>প্রতি ঘণ্টায়</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>দিনে একবার</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>সব খবর</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>কত ঘন ঘন</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>কতটা</translation>
    </message>
    <message>
        <source>They can be changed in the settings.</source>
        <translation>সেটিংসে গিয়ে বদলানো যায়।</translation>
    </message>
    <message>
        <source>What do you want to do, or read?</source>
        <translation>কী করবেন, বা পড়বেন?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>কাজ</translation>
    </message>
    <message>
        <source>Nothing of that name</source>
        <translation>এই নামে কিছু নেই</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>ভাষা ও চেহারা</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>খবর আনা</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>ডেস্কটপ</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>কি-বোর্ড</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>ভাষা</translation>
    </message>
    <message>
        <source>Of menus and messages; articles stay as they are.</source>
        <translation>মেনু ও বার্তার ভাষা; খবর যেমন আছে তেমনই থাকে।</translation>
    </message>
    <message>
        <source>As the system: paper by day, dark where the desktop is dark.</source>
        <translation>‘সিস্টেমের মতো’ মানে ডেস্কটপ গাঢ় হলে গাঢ়, নইলে কাগজ।</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>সংখ্যা</translation>
    </message>
    <message>
        <source>How counts, times and dates are written.</source>
        <translation>গণনা, সময় ও তারিখ যেভাবে লেখা হয়।</translation>
    </message>
    <message>
        <source>Bangla calendar</source>
        <translation>বাংলা পঞ্জিকা</translation>
    </message>
    <message>
        <source>Bangladesh counts by its rule of 2019, West Bengal by the Surya Siddhanta.</source>
        <translation>বাংলাদেশ চলে ২০১৯ সালের নিয়মে, পশ্চিমবঙ্গ সূর্যসিদ্ধান্ত মতে।</translation>
    </message>
    <message>
        <source>Hijri date</source>
        <translation>হিজরি তারিখ</translation>
    </message>
    <message>
        <source>Its months begin when the moon is seen. If it is a day off, put it right here.</source>
        <translation>মাস শুরু হয় চাঁদ দেখে। তারিখ এক দিন আগে-পরে হলে এখানে ঠিক করে নিন।</translation>
    </message>
    <message>
        <source>Saudi, a day later</source>
        <translation>সৌদির এক দিন পরে</translation>
    </message>
    <message>
        <source>As the Saudi one</source>
        <translation>সৌদির মতো</translation>
    </message>
    <message>
        <source>Saudi, a day earlier</source>
        <translation>সৌদির এক দিন আগে</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>দেখানো হবে না</translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation>বাংলাদেশ</translation>
    </message>
    <message>
        <source>West Bengal</source>
        <translation>পশ্চিমবঙ্গ</translation>
    </message>
    <message>
        <source>A newspaper or section may have a pace of its own.</source>
        <translation>কোনো পত্রিকা বা বিভাগের জন্য আলাদা করেও ঠিক করা যায়।</translation>
    </message>
    <message>
        <source>Only at the start</source>
        <translation>শুধু শুরুতে</translation>
    </message>
    <message>
        <source>Later you fetch what is new yourself, with R.</source>
        <translation>তারপর নতুন খবর নিজেই আনবেন, R চেপে।</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>ছবি</translation>
    </message>
    <message>
        <source>Without pictures an article takes a small part of the data.</source>
        <translation>ছবি ছাড়া খবর আনতে ডেটা লাগে অনেক কম।</translation>
    </message>
    <message>
        <source>Fetch pictures</source>
        <translation>ছবিসহ</translation>
    </message>
    <message>
        <source>Text only</source>
        <translation>শুধু লেখা</translation>
    </message>
    <message>
        <source>Pictures a day</source>
        <translation>দিনে কত ছবি</translation>
    </message>
    <message>
        <source>When so much has come, articles come without pictures until the next day.</source>
        <translation>এতটা এসে গেলে পরদিন পর্যন্ত খবর ছবি ছাড়া আসে।</translation>
    </message>
    <message>
        <source>As many as there are</source>
        <translation>যত আছে</translation>
    </message>
    <message>
        <source>Also where data is counted</source>
        <translation>মাপা সংযোগেও</translation>
    </message>
    <message>
        <source>Otherwise nothing is fetched by itself over a metered connection.</source>
        <translation>বন্ধ থাকলে মাপা সংযোগে নিজে থেকে কিছু আনা হয় না।</translation>
    </message>
    <message>
        <source>Tell of new stories</source>
        <translation>নতুন খবরের কথা জানানো</translation>
    </message>
    <message>
        <source>One quiet message after a fetch, while the window is not in front.</source>
        <translation>জানালা সামনে না থাকলে, খবর আনার পর একটি ছোট বার্তা।</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>ট্রেতে থাকা</translation>
    </message>
    <message>
        <source>Closing the window then leaves the program there, and it goes on fetching.</source>
        <translation>জানালা বন্ধ করলেও ট্রেতে থাকবে, খবর আনতে থাকবে।</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>কম্পিউটারের সঙ্গে চালু</translation>
    </message>
    <message>
        <source>The window opens with the session and fetches the news.</source>
        <translation>কম্পিউটার খুললেই জানালা খোলে, খবর আসে।</translation>
    </message>
    <message>
        <source>Click a field and press the new key.</source>
        <translation>ঘরে ক্লিক করে নতুন কি চাপুন।</translation>
    </message>
    <message>
        <source>All keys as they were</source>
        <translation>সব কি আগের মতো</translation>
    </message>
    <message>
        <source>{key} no longer means: {action}</source>
        <translation>{key} দিয়ে আর হবে না: {action}</translation>
    </message>
    <message numerus="yes">
        <source>Every {n} minutes</source>
        <translation>
            <numerusform>প্রতি {n} মিনিটে</numerusform>
            <numerusform>প্রতি {n} মিনিটে</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every {n} hours</source>
        <translation>
            <numerusform>প্রতি {n} ঘণ্টায়</numerusform>
            <numerusform>প্রতি {n} ঘণ্টায়</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest {n}</source>
        <translation>
            <numerusform>সবচেয়ে নতুন {n}টি</numerusform>
            <numerusform>সবচেয়ে নতুন {n}টি</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most {n} MB</source>
        <translation>
            <numerusform>বেশি হলে {n} মেগাবাইট</numerusform>
            <numerusform>বেশি হলে {n} মেগাবাইট</numerusform>
        </translation>
    </message>
    <message>
        <source>No key</source>
        <translation>কি নেই</translation>
    </message>
    <message>
        <source>also {keys}</source>
        <translation>এ ছাড়া {keys}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>খুঁজুন</translation>
    </message>
    <message>
        <source>Search the news</source>
        <translation>খবর খুঁজুন</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>খোঁজ বন্ধ করুন</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>খোঁজটি রেখে দিন</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>এই খবরে খুঁজুন</translation>
    </message>
    <message>
        <source>Next find</source>
        <translation>পরের মিল</translation>
    </message>
    <message>
        <source>Previous find</source>
        <translation>আগের মিল</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>বন্ধ করুন</translation>
    </message>
    <message>
        <source>Not in this article</source>
        <translation>এই খবরে নেই</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>আজ</translation>
    </message>
    <message>
        <source>Only {paper}</source>
        <translation>শুধু {paper}</translation>
    </message>
    <message>
        <source>Did you mean {words}?</source>
        <translation>আপনি কি খুঁজছেন: {words}?</translation>
    </message>
    <message>
        <source>Nothing is called so: {filters}</source>
        <translation>এই নামে কিছু নেই: {filters}</translation>
    </message>
    <message numerus="yes">
        <source>{n} articles are still to be indexed</source>
        <translation>
            <numerusform>আরও {n}টি খবর খোঁজের সূচিতে উঠছে</numerusform>
            <numerusform>আরও {n}টি খবর খোঁজের সূচিতে উঠছে</numerusform>
        </translation>
    </message>
    <message>
        <source>“{query}”</source>
        <translation>“{query}”</translation>
    </message>
    <message numerus="yes">
        <source>{n} found</source>
        <translation>
            <numerusform>{n}টি পাওয়া গেছে</numerusform>
            <numerusform>{n}টি পাওয়া গেছে</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the best {n} of {total}</source>
        <translation>
            <numerusform>{total}টির মধ্যে সেরা {n}টি</numerusform>
            <numerusform>{total}টির মধ্যে সেরা {n}টি</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>কিছু পাওয়া গেল না</translation>
    </message>
    <message>
        <source>Try fewer words, another spelling, Latin letters, or take a filter away.</source>
        <translation>কম শব্দে, অন্য বানানে বা ইংরেজি হরফে লিখে দেখুন, নয়তো ছাঁকনি তুলে নিন।</translation>
    </message>
    <message>
        <source>{search} stands with the newspapers now</source>
        <translation>“{search}” এখন বাঁ দিকে পত্রিকার সঙ্গে আছে</translation>
    </message>
    <message>
        <source>{search} is called {name} now</source>
        <translation>“{search}” এখন “{name}” নামে আছে</translation>
    </message>
    <message>
        <source>{search} is removed</source>
        <translation>“{search}” সরানো হয়েছে</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>সরিয়ে দিন</translation>
    </message>
    <message>
        <source>Open Potrika</source>
        <translation>পত্রিকা খুলুন</translation>
    </message>
    <message>
        <source>How long news stays</source>
        <translation>খবর কত দিন থাকে</translation>
    </message>
    <message>
        <source>What is starred, for later, or unread and new stays longer.</source>
        <translation>তারাঙ্কিত, পরে পড়ার, আর নতুন না-পড়া খবর সরে না।</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>চিরকাল</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>এক বছর</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>ডিস্কে জায়গা</translation>
    </message>
    <message>
        <source>When it is used up, the oldest that you have read goes first.</source>
        <translation>জায়গা ফুরালে সবচেয়ে পুরোনো পড়া খবর আগে সরে।</translation>
    </message>
    <message numerus="yes">
        <source>{n} new stories are here</source>
        <translation>
            <numerusform>{n}টি নতুন খবর</numerusform>
            <numerusform>{n}টি নতুন খবর</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} days</source>
        <translation>
            <numerusform>{n} দিন</numerusform>
            <numerusform>{n} দিন</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} GB</source>
        <translation>
            <numerusform>{n} গিগাবাইট</numerusform>
            <numerusform>{n} গিগাবাইট</numerusform>
        </translation>
    </message>
    <message>
        <source>A</source>
        <translation>অ</translation>
    </message>
    <message>
        <source>In other newspapers</source>
        <translation>অন্য পত্রিকায়</translation>
    </message>
    <message>
        <source>Share by mail</source>
        <translation>মেইলে পাঠান</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>অক্ষর</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>অক্ষর বড় করুন</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>অক্ষর ছোট করুন</translation>
    </message>
    <message>
        <source>Letters of the usual size</source>
        <translation>অক্ষর আগের মাপে</translation>
    </message>
    <message>
        <source>The article alone</source>
        <translation>শুধু খবরটি</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>হরফ</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>আকার</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>লাইনের ফাঁক</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>সারি</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>ঘন</translation>
    </message>
    <message>
        <source>Middling</source>
        <translation>মাঝারি</translation>
    </message>
    <message>
        <source>Airy</source>
        <translation>খোলা</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>সরু</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>চওড়া</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>বাঁয়ে মেলানো</translation>
    </message>
    <message>
        <source>Both edges</source>
        <translation>দুই পাশে মেলানো</translation>
    </message>
    <message>
        <source>Noto Serif</source>
        <translation>নোটো সেরিফ</translation>
    </message>
    <message>
        <source>Noto Sans</source>
        <translation>নোটো স্যান্স</translation>
    </message>
    <message>
        <source>Hind Siliguri</source>
        <translation>হিন্দ শিলিগুড়ি</translation>
    </message>
    <message>
        <source>Tiro Bangla</source>
        <translation>তিরো বাংলা</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>ছোট করুন</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>বড় করুন</translation>
    </message>
    <message>
        <source>How much stays once read</source>
        <translation>পড়ার পর কতগুলো থাকে</translation>
    </message>
    <message>
        <source>How long it stays</source>
        <translation>কত দিন থাকে</translation>
    </message>
    <message>
        <source>Read when scrolled past</source>
        <translation>পেরিয়ে গেলে পঠিত</translation>
    </message>
    <message>
        <source>What leaves the list at its top under your hand is marked as read.</source>
        <translation>তালিকায় স্ক্রল করে যা পেরিয়ে যান, তা পঠিত হয়ে যায়।</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>পড়ে শোনান</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>কলামের মাপ</translation>
    </message>
    <message>
        <source>How the list is shown</source>
        <translation>তালিকা যেভাবে দেখাবে</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>ক্রম</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>দেখান</translation>
    </message>
    <message>
        <source>New first</source>
        <translation>নতুন আগে</translation>
    </message>
    <message>
        <source>Old first</source>
        <translation>পুরোনো আগে</translation>
    </message>
    <message>
        <source>By newspaper</source>
        <translation>পত্রিকা ধরে</translation>
    </message>
    <message>
        <source>Only starred</source>
        <translation>শুধু তারাঙ্কিত</translation>
    </message>
    <message>
        <source>Only what is kept whole</source>
        <translation>শুধু যার পুরোটা আছে</translation>
    </message>
    <message>
        <source>Compact list</source>
        <translation>ঘন তালিকা</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>নতুন ফোল্ডার</translation>
    </message>
    <message>
        <source>New folder for newspapers</source>
        <translation>পত্রিকার নতুন ফোল্ডার</translation>
    </message>
    <message>
        <source>folder, closed</source>
        <translation>ফোল্ডার, বন্ধ</translation>
    </message>
    <message>
        <source>folder, open</source>
        <translation>ফোল্ডার, খোলা</translation>
    </message>
    <message>
        <source>Something in it could not be fetched</source>
        <translation>এর কিছু আনা যায়নি</translation>
    </message>
    <message>
        <source>{name} is removed, its newspapers stay</source>
        <translation>{name} ফোল্ডারটি সরানো হলো, পত্রিকাগুলো রইল</translation>
    </message>
    <message>
        <source>{name} is given up</source>
        <translation>{name} ছেড়ে দেওয়া হলো</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>ফোল্ডার খুলুন</translation>
    </message>
    <message>
        <source>Close the folder</source>
        <translation>ফোল্ডার বন্ধ করুন</translation>
    </message>
    <message>
        <source>Remove the folder</source>
        <translation>ফোল্ডার সরান</translation>
    </message>
    <message>
        <source>Into {folder}</source>
        <translation>‘{folder}’ ফোল্ডারে</translation>
    </message>
    <message>
        <source>Out of the folder</source>
        <translation>ফোল্ডার থেকে বের করুন</translation>
    </message>
    <message>
        <source>Into a new folder</source>
        <translation>নতুন ফোল্ডারে</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>থাক</translation>
    </message>
    <message numerus="yes">
        <source>{n} new stories that your searches find</source>
        <translation>
            <numerusform>আপনার খোঁজে {n}টি নতুন খবর</numerusform>
            <numerusform>আপনার খোঁজে {n}টি নতুন খবর</numerusform>
        </translation>
    </message>
    <message>
        <source>What the message tells of</source>
        <translation>বার্তায় যা থাকবে</translation>
    </message>
    <message>
        <source>Searches are kept with Ctrl+D; they stand with the newspapers.</source>
        <translation>খোঁজ জমা থাকে Ctrl+D চেপে; পত্রিকার তালিকাতেই থাকে।</translation>
    </message>
    <message>
        <source>All that is new</source>
        <translation>নতুন সব খবর</translation>
    </message>
    <message>
        <source>What my searches find</source>
        <translation>আমার খোঁজে যা মেলে</translation>
    </message>
    <message>
        <source>Size of all letters</source>
        <translation>সব লেখার মাপ</translation>
    </message>
    <message>
        <source>Of menus, lists and articles. Articles alone: with A, or Ctrl and +.</source>
        <translation>মেনু, তালিকা ও খবরের। শুধু খবরের লেখা বড় হয় A অথবা Ctrl ও + চেপে।</translation>
    </message>
    <message>
        <source>The section of that number</source>
        <translation>ওই নম্বরের বিভাগ</translation>
    </message>
    <message>
        <source>not here whole</source>
        <translation>পুরোটা নেই</translation>
    </message>
</context>
</TS>
