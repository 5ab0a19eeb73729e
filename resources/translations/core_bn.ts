<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="bn" sourcelanguage="en">
<context>
    <name>errors</name>
    <message>
        <source>Something went wrong.</source>
        <translation>কোথাও একটা গোলমাল হয়েছে।</translation>
    </message>
    <message>
        <source>Potrika made a mistake of its own ({what}). Please report it.</source>
        <translation>পত্রিকার নিজের একটি ভুল হয়েছে ({what})। অনুগ্রহ করে আমাদের জানান।</translation>
    </message>
    <message>
        <source>The sync broke off. What has come is kept; the next sync brings the rest.</source>
        <translation>খবর আনা মাঝপথে থেমে গেছে। যা এসেছে তা জমা আছে; পরের বার বাকিটা আসবে।</translation>
    </message>
    <message>
        <source>{host} cannot be reached. Check the connection; what is kept can be read meanwhile.</source>
        <translation>{host} পর্যন্ত পৌঁছানো যাচ্ছে না। ইন্টারনেট সংযোগ দেখুন; যা জমা আছে তা এখনই পড়া যাবে।</translation>
    </message>
    <message>
        <source>{host} took too long to answer. It will be asked again later.</source>
        <translation>{host} সময়মতো উত্তর দেয়নি। পরে আবার চেষ্টা করা হবে।</translation>
    </message>
    <message>
        <source>The answer of {host} broke off. It will be asked again later.</source>
        <translation>{host} থেকে উত্তর আসতে আসতে মাঝপথে থেমে গেছে। পরে আবার চেষ্টা করা হবে।</translation>
    </message>
    <message>
        <source>The security certificate of {host} is not valid, so nothing was fetched from it.</source>
        <translation>{host}-এর নিরাপত্তা সনদ ঠিক নেই, তাই সেখান থেকে কিছু আনা হয়নি।</translation>
    </message>
    <message>
        <source>The page at {host} is larger than {limit_mb} MB and was not fetched.</source>
        <translation>{host}-এর পাতাটি {limit_mb} মেগাবাইটের চেয়ে বড়, তাই আনা হয়নি।</translation>
    </message>
    <message>
        <source>{host} refuses to give this page to programs. Open it in the browser instead.</source>
        <translation>{host} এই পাতা কোনো প্রোগ্রামকে দেয় না। ব্রাউজারে খুলে পড়ুন।</translation>
    </message>
    <message>
        <source>This page is no longer at {host}.</source>
        <translation>পাতাটি {host}-এ আর নেই।</translation>
    </message>
    <message>
        <source>{host} has trouble of its own (status {status}). It will be asked again later.</source>
        <translation>{host} নিজেই সমস্যায় আছে (অবস্থা {status})। পরে আবার চেষ্টা করা হবে।</translation>
    </message>
    <message>
        <source>{host} sends us round in circles, so nothing was fetched.</source>
        <translation>{host} এক ঠিকানা থেকে আরেক ঠিকানায় ঘোরাচ্ছে, তাই কিছু আনা হয়নি।</translation>
    </message>
    <message>
        <source>The address {url} is not one that may be fetched.</source>
        <translation>{url} ঠিকানাটি থেকে কিছু আনার অনুমতি নেই।</translation>
    </message>
    <message>
        <source>{host} asks programs not to fetch this page. Open it in the browser instead.</source>
        <translation>{host} প্রোগ্রামকে এই পাতা আনতে নিষেধ করে। ব্রাউজারে খুলে পড়ুন।</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>থামানো হয়েছে।</translation>
    </message>
    <message>
        <source>What {host} sent is not a news feed.</source>
        <translation>{host} যা পাঠিয়েছে তা খবরের ফিড নয়।</translation>
    </message>
    <message>
        <source>No article was found on this page of {host}. Open it in the browser instead.</source>
        <translation>{host}-এর এই পাতায় কোনো খবর পাওয়া যায়নি। ব্রাউজারে খুলে দেখুন।</translation>
    </message>
    <message>
        <source>No stories were found on this page of {host}.</source>
        <translation>{host}-এর এই পাতায় খবরের কোনো তালিকা পাওয়া যায়নি।</translation>
    </message>
    <message>
        <source>A page of {host} is built so that reading it would take too long; it was left out.</source>
        <translation>{host}-এর একটি পাতা এমনভাবে তৈরি যে পড়তে অনেক বেশি সময় লাগত; সেটি বাদ রাখা হয়েছে।</translation>
    </message>
    <message>
        <source>What {host} sent is not a picture that can be shown.</source>
        <translation>{host} যা পাঠিয়েছে, তা দেখানোর মতো ছবি নয়।</translation>
    </message>
    <message>
        <source>A picture of {host} came damaged. It will be asked for again later.</source>
        <translation>{host} থেকে একটি ছবি নষ্ট অবস্থায় এসেছে। পরে আবার চাওয়া হবে।</translation>
    </message>
    <message>
        <source>A picture of {host} is far too large to be shown; it was left out.</source>
        <translation>{host} থেকে আসা একটি ছবি দেখানোর পক্ষে অতিরিক্ত বড়; সেটি বাদ দেওয়া হলো।</translation>
    </message>
    <message>
        <source>The library could not be read or written.</source>
        <translation>সংগ্রহে পড়া বা লেখা যায়নি। আবার চেষ্টা করুন; বারবার হলে ‘doctor’ চালান।</translation>
    </message>
    <message>
        <source>The disk is full. Make some room; everything kept can still be read.</source>
        <translation>ডিস্কে আর জায়গা নেই। কিছু জায়গা খালি করুন; যা জমা আছে তা পড়া যাবে।</translation>
    </message>
    <message>
        <source>Another program is using the library. Try again in a moment.</source>
        <translation>আরেকটি প্রোগ্রাম এখন সংগ্রহটি ব্যবহার করছে। একটু পরে আবার চেষ্টা করুন।</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read or written just now. Is its drive connected?</source>
        <translation>{folder} ফোল্ডারটি এই মুহূর্তে পড়া বা লেখা যাচ্ছে না। এর ড্রাইভ কি লাগানো আছে?</translation>
    </message>
    <message>
        <source>The library is closed already.</source>
        <translation>সংগ্রহটি এর মধ্যেই বন্ধ করা হয়েছে।</translation>
    </message>
    <message>
        <source>The library file {file} is damaged. Run 'doctor' to mend it from the last back-up.</source>
        <translation>সংগ্রহের {file} ফাইলটি নষ্ট হয়েছে। শেষ ব্যাকআপ থেকে সারাতে ‘doctor’ চালান।</translation>
    </message>
    <message>
        <source>This library was written by a newer Potrika. Install the newer version to open it.</source>
        <translation>এই সংগ্রহ পত্রিকার নতুন সংস্করণে লেখা। খুলতে নতুন সংস্করণটি ইনস্টল করুন; এখানে কিছুই বদলানো হয়নি।</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written to. Choose another with --profile.</source>
        <translation>{folder} ফোল্ডারে লেখা যাচ্ছে না। --profile দিয়ে অন্য ফোল্ডার বেছে নিন।</translation>
    </message>
    <message>
        <source>There is no article {id}.</source>
        <translation>{id} নম্বরে কোনো খবর নেই। ‘list’ চালালে খবরের নম্বর দেখা যাবে।</translation>
    </message>
    <message>
        <source>There is no newspaper or section {id}. 'sections' lists them.</source>
        <translation>{id} নামে কোনো পত্রিকা বা বিভাগ নেই। ‘sections’ চালালে সব নাম দেখা যাবে।</translation>
    </message>
    <message>
        <source>There is no folder {id}.</source>
        <translation>{id} নম্বরের কোনো ফোল্ডার নেই।</translation>
    </message>
    <message>
        <source>There is no saved search {id}.</source>
        <translation>{id} নম্বরের কোনো জমা রাখা অনুসন্ধান নেই।</translation>
    </message>
    <message>
        <source>This section has no address that lists its stories.</source>
        <translation>এই বিভাগের খবরের তালিকা কোন ঠিকানায়, তা জানা নেই। বিভাগটি আবার যোগ করে দেখুন।</translation>
    </message>
    <message>
        <source>Neither a feed nor a list of stories was found at {url}.</source>
        <translation>{url} ঠিকানায় ফিড বা খবরের তালিকা কিছুই পাওয়া যায়নি। পত্রিকার প্রথম পাতার ঠিকানা দিয়ে দেখুন।</translation>
    </message>
    <message>
        <source>The file {file} cannot be read.</source>
        <translation>{file} ফাইলটি পড়া যাচ্ছে না। নাম ও জায়গা ঠিক আছে কি না দেখুন।</translation>
    </message>
    <message>
        <source>There is no display to open a window on. Start Potrika from a desktop, or use --screenshot FILE or one of the commands of --help.</source>
        <translation>জানালা খোলার মতো কোনো পর্দা নেই। ডেস্কটপ থেকে পত্রিকা চালান, অথবা --screenshot FILE বা --help-এর কোনো আদেশ ব্যবহার করুন।</translation>
    </message>
    <message>
        <source>System libraries that the window needs are missing ({what}). Run ./dev run once.</source>
        <translation>জানালার জন্য দরকারি সিস্টেম লাইব্রেরি নেই ({what})। একবার ./dev run চালান।</translation>
    </message>
    <message>
        <source>The file {file} cannot be written. Choose another place.</source>
        <translation>{file} ফাইলটি লেখা যাচ্ছে না। অন্য জায়গা বেছে নিন।</translation>
    </message>
    <message>
        <source>{file} lists no subscriptions that can be read. OPML, newsboat's urls and RSS Guard's database can be.</source>
        <translation>{file}-এ পড়ার মতো কোনো পত্রিকার তালিকা নেই। OPML, newsboat-এর urls আর RSS Guard-এর ডেটাবেস পড়া যায়।</translation>
    </message>
    <message>
        <source>{file} is not a whole back-up of Potrika. Nothing was changed.</source>
        <translation>{file} পত্রিকার কোনো অক্ষত ব্যাকআপ নয়। কিছুই বদলানো হয়নি।</translation>
    </message>
    <message>
        <source>This back-up was made by a newer Potrika. Install the newer version to restore it; nothing was changed.</source>
        <translation>এই ব্যাকআপ পত্রিকার আরও নতুন সংস্করণে তৈরি। ফেরাতে হলে নতুন সংস্করণটি বসান; কিছুই বদলানো হয়নি।</translation>
    </message>
    <message>
        <source>Potrika is open and uses this library. Close it and try again.</source>
        <translation>পত্রিকা খোলা আছে এবং এই সংগ্রহ ব্যবহার করছে। সেটি বন্ধ করে আবার চেষ্টা করুন।</translation>
    </message>
    <message>
        <source>No kept article fits, so no file was written. 'list' shows what there is.</source>
        <translation>এমন কোনো খবর জমা নেই, তাই ফাইল লেখা হয়নি। কী কী আছে তা 'list' দেখায়।</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>'{program} --help' lists what can be done.</source>
        <translation>কী কী করা যায় তা ‘{program} --help’ দেখায়।</translation>
    </message>
    <message>
        <source>the folder to keep everything in</source>
        <translation>যে ফোল্ডারে সব জমা থাকবে</translation>
    </message>
    <message>
        <source>answer in lines of JSON</source>
        <translation>উত্তর JSON-এর লাইনে দেয়</translation>
    </message>
    <message>
        <source>use the demo newspaper in a throw-away profile</source>
        <translation>নমুনা পত্রিকা দিয়ে চালায়; কিছুই জমা থাকে না</translation>
    </message>
    <message>
        <source>Bangla newspapers, whole and offline. Without a verb the window opens.</source>
        <translation>বাংলা সংবাদপত্র, পুরোটা, অফলাইনে। কোনো আদেশ না দিলে জানালা খোলে।</translation>
    </message>
    <message>
        <source>open the window, wait until it is settled, write a PNG and end</source>
        <translation>জানালা খোলে, সব স্থির হলে ছবি (PNG) লিখে শেষ করে</translation>
    </message>
    <message>
        <source>what the window opens on, this time; --screenshot shows the list</source>
        <translation>এবার জানালা কোথায় খুলবে; --screenshot তালিকা দেখায়</translation>
    </message>
    <message>
        <source>the colours of the window, this time</source>
        <translation>এবারের জন্য জানালার রং</translation>
    </message>
    <message>
        <source>the window's size in pixels, for --screenshot</source>
        <translation>--screenshot-এর জন্য জানালার মাপ, পিক্সেলে</translation>
    </message>
    <message>
        <source>fetch what is new and end; the last line is a summary</source>
        <translation>নতুন যা আছে এনে শেষ করে; শেষ লাইনে সারসংক্ষেপ</translation>
    </message>
    <message>
        <source>only this newspaper or section; may be given several times</source>
        <translation>শুধু এই পত্রিকা বা বিভাগ; একাধিকবার দেওয়া যায়</translation>
    </message>
    <message>
        <source>list the subscribed sections</source>
        <translation>যেসব বিভাগ রাখা হচ্ছে তার তালিকা</translation>
    </message>
    <message>
        <source>subscribe to a feed, a front page or a whole site</source>
        <translation>একটি ফিড, প্রথম পাতা বা গোটা সাইট যোগ করে</translation>
    </message>
    <message>
        <source>what to call it</source>
        <translation>যে নামে থাকবে</translation>
    </message>
    <message>
        <source>give up a newspaper or a section</source>
        <translation>একটি পত্রিকা বা বিভাগ ছেড়ে দেয়</translation>
    </message>
    <message>
        <source>search what is kept, the best first</source>
        <translation>যা জমা আছে তাতে খোঁজা, সবচেয়ে মানানসইটি আগে</translation>
    </message>
    <message>
        <source>words, &quot;phrases&quot;, -without, paper:, section:, date:, is:unread, is:starred</source>
        <translation>শব্দ, &quot;পাশাপাশি শব্দ&quot;, -বাদ, পত্রিকা:, বিভাগ:, তারিখ:, অপঠিত, তারাঙ্কিত</translation>
    </message>
    <message>
        <source>Nothing is called {filter}.</source>
        <translation>{filter} নামে কিছু নেই।</translation>
    </message>
    <message>
        <source>Did you mean: {texts}</source>
        <translation>আপনি কি খুঁজছেন: {texts}</translation>
    </message>
    <message>
        <source>list the articles that are kept, newest first</source>
        <translation>জমা খবরের তালিকা, নতুনটি আগে</translation>
    </message>
    <message>
        <source>of this newspaper or section</source>
        <translation>এই পত্রিকা বা বিভাগের</translation>
    </message>
    <message>
        <source>unread ones only</source>
        <translation>শুধু অপঠিত</translation>
    </message>
    <message>
        <source>starred ones only</source>
        <translation>শুধু তারাঙ্কিত</translation>
    </message>
    <message>
        <source>at most so many articles</source>
        <translation>সর্বোচ্চ এতগুলো খবর</translation>
    </message>
    <message>
        <source>show one article whole</source>
        <translation>একটি খবর পুরো দেখায়</translation>
    </message>
    <message>
        <source>mark one article</source>
        <translation>একটি খবরে চিহ্ন দেয়</translation>
    </message>
    <message>
        <source>read a saved page or an address; touches no profile</source>
        <translation>জমানো পাতা বা ঠিকানা থেকে খবর পড়ে; সংগ্রহে কিছু রাখে না</translation>
    </message>
    <message>
        <source>the address that a saved page had</source>
        <translation>জমানো পাতাটির আসল ঠিকানা</translation>
    </message>
    <message>
        <source>check the library and say what was found</source>
        <translation>সংগ্রহ পরীক্ষা করে কী পাওয়া গেল বলে</translation>
    </message>
    <message>
        <source>{sections} sections ({failed} failed): {new} new, {updated} updated, {unchanged} unchanged, {seconds} s</source>
        <translation>{sections}টি বিভাগ ({failed}টি ব্যর্থ): নতুন {new}, হালনাগাদ {updated}, অপরিবর্তিত {unchanged}, {seconds} সেকেন্ড</translation>
    </message>
    <message>
        <source>mended</source>
        <translation>সারানো হয়েছে</translation>
    </message>
    <message>
        <source>not mended</source>
        <translation>সারানো যায়নি</translation>
    </message>
    <message>
        <source>The library is sound.</source>
        <translation>সংগ্রহ ঠিক আছে।</translation>
    </message>
    <message>
        <source>subscribe to what another reader's list has</source>
        <translation>অন্য পাঠ-প্রোগ্রামের তালিকা থেকে পত্রিকা যোগ করা</translation>
    </message>
    <message>
        <source>only say what would be added</source>
        <translation>কী কী যোগ হবে শুধু তা বলা</translation>
    </message>
    <message>
        <source>write articles or subscriptions to a file to take along</source>
        <translation>খবর বা পত্রিকার তালিকা সঙ্গে নেওয়ার মতো ফাইলে লেখা</translation>
    </message>
    <message>
        <source>the edition for an e-reader</source>
        <translation>ই-রিডারের জন্য দিনের সংস্করণ</translation>
    </message>
    <message>
        <source>one page with everything in it</source>
        <translation>সবকিছু সহ একটিমাত্র পাতা</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>সাধারণ লেখা</translation>
    </message>
    <message>
        <source>the subscriptions, for any feed reader</source>
        <translation>পত্রিকার তালিকা, যেকোনো ফিড-পাঠকের জন্য</translation>
    </message>
    <message>
        <source>of today (if nothing is said)</source>
        <translation>আজকের (কিছু না বললে এটিই)</translation>
    </message>
    <message>
        <source>only this article; may be given several times</source>
        <translation>শুধু এই খবর; একাধিকবার দেওয়া যায়</translation>
    </message>
    <message>
        <source>write a back-up of everything that cannot be fetched again</source>
        <translation>যা আর আনা যায় না তার সবকিছুর ব্যাকআপ লেখা</translation>
    </message>
    <message>
        <source>with all articles and pictures</source>
        <translation>সব খবর ও ছবি সহ</translation>
    </message>
    <message>
        <source>make a back-up the library; what was there is kept beside it</source>
        <translation>ব্যাকআপ থেকে সংগ্রহ ফেরানো; আগে যা ছিল তা পাশেই থাকে</translation>
    </message>
    <message>
        <source>what uses how much of the disk</source>
        <translation>ডিস্কে কীসে কত জায়গা লাগছে</translation>
    </message>
    <message>
        <source>let go of what is kept long enough</source>
        <translation>যা যথেষ্ট দিন রাখা হয়েছে তা ছেড়ে দেওয়া</translation>
    </message>
    <message>
        <source>{new} would be added, {known} are known already.</source>
        <translation>{new}টি যোগ হবে, {known}টি আগে থেকেই আছে।</translation>
    </message>
    <message>
        <source>{new} added, {known} were known already.</source>
        <translation>{new}টি যোগ হয়েছে, {known}টি আগে থেকেই ছিল।</translation>
    </message>
    <message>
        <source>The back-up is in {file} ({megabytes} MB).</source>
        <translation>ব্যাকআপ {file} ফাইলে আছে ({megabytes} মেগাবাইট)।</translation>
    </message>
    <message>
        <source>Restored: {newspapers} newspapers, as they were on {made}.</source>
        <translation>ফেরানো হয়েছে: {newspapers}টি পত্রিকা, {made}-এ যেমন ছিল।</translation>
    </message>
    <message>
        <source>What was there before is in {folder}.</source>
        <translation>আগে যা ছিল তা {folder} ফোল্ডারে আছে।</translation>
    </message>
    <message>
        <source>The next sync brings the articles.</source>
        <translation>পরের বার আনার সময় খবরগুলো আসবে।</translation>
    </message>
    <message>
        <source>{count} newspapers are in {file}.</source>
        <translation>{file} ফাইলে {count}টি পত্রিকা আছে।</translation>
    </message>
    <message>
        <source>{count} articles are in {file}.</source>
        <translation>{file} ফাইলে {count}টি খবর আছে।</translation>
    </message>
    <message>
        <source>Read also: {title}</source>
        <translation>আরও পড়ুন: {title}</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>সূচি</translation>
    </message>
    <message>
        <source>{articles} articles let go, {megabytes} MB given back.</source>
        <translation>{articles}টি খবর ছেড়ে দেওয়া হয়েছে, {megabytes} মেগাবাইট জায়গা ফেরত।</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>লেখা</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>ছবি</translation>
    </message>
    <message>
        <source>search index</source>
        <translation>খোঁজার সূচি</translation>
    </message>
    <message>
        <source>lists</source>
        <translation>তালিকা</translation>
    </message>
    <message>
        <source>marks and kept articles</source>
        <translation>চিহ্ন ও রেখে দেওয়া খবর</translation>
    </message>
    <message>
        <source>in all, of {limit} MB</source>
        <translation>মোট, সীমা {limit} মেগাবাইট</translation>
    </message>
</context>
</TS>
