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
        <source>↑ {n} new stories</source>
        <translation>
            <numerusform>↑ {n}টি নতুন খবর</numerusform>
            <numerusform>↑ {n}টি নতুন খবর</numerusform>
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
</context>
</TS>
