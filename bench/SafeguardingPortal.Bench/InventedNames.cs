namespace SafeguardingPortal.Bench;

/// <summary>Names as London has them, from general knowledge; which of them go together, and how often.</summary>
internal sealed record Community(int Share, string[] Girls, string[] Boys, string[] Families)
{
    /// <summary>Half of the British surnames are rare ones, made of two parts.</summary>
    private static readonly string[] First = Words("Ald Ash Bar Beck Birk Black Bram Brock Burn Cald Carl Cran Crow Dal Dun East Elm Fair "
        + "Farn Fen Gar Glen Green Hag Hart Haw Hay Hazel Hol Horn Kel Kirk Lang Lin Lock Long Mar Mel Mill Nor Oak Pem Pen Red Ring Rock "
        + "Rose Sed Shel Silver Stan Stock Strat Sut Thorn Tren Wad Wake Wal West Whit Win Wood Wy");
    private static readonly string[] Last = Words("bury by combe cott croft den dale field ford gate ham hurst ingham ington land leigh "
        + "ley low man mere more ridge ridge sby shaw side stead ston ter thorpe ton wade well wick win with worth yard");

    public static IReadOnlyList<Community> All { get; } =
    [
        new(44,
            Words("Olivia Amelia Emily Isla Ava Jessica Lily Ella Mia Sophie Charlotte Poppy Grace Evie Alice Scarlett Freya Florence "
                + "Isabelle Daisy Chloe Phoebe Matilda Ruby Sienna Millie Harriet Rosie Lucy Eleanor Holly Maisie Eliza Jasmine Molly Erin "
                + "Megan Georgia Hannah Abigail Amber Lola Martha Bethany Katie Leah Zoe Paige Skye Ivy Violet Willow Thea Penelope "
                + "Rebecca Rachel Laura Emma Sarah Claire Nicola Lisa Karen Susan Julie Tracey Sharon Donna Michelle Joanne Deborah Amanda "
                + "Angela Alison Jacqueline Helen Caroline Samantha Victoria Kerry Kelly Stacey Gemma Natalie Danielle Hayley Kirsty "
                + "Chantelle Shannon Kayleigh Jade Lauren Gillian Margaret Patricia Christine Elizabeth Catherine Mary Jane Anne Linda "
                + "Wendy Tina Lorraine Maureen Brenda Shanice Keisha Naomi Ruth Esther Tanya Beverley Marcia Yvonne Siobhan Niamh Bridget "
                + "Cordelia Imogen Tabitha Beatrice Clementine Ottilie Saskia Verity"),
            Words("Oliver George Harry Noah Jack Charlie Leo Jacob Freddie Alfie Archie Theo Oscar Arthur Thomas Logan Henry Joshua James "
                + "William Max Isaac Lucas Ethan Teddy Finley Mason Harrison Hunter Alexander Daniel Joseph Tommy Reggie Edward Jake Toby "
                + "Samuel Dylan Sebastian Reuben Louie Benjamin Louis Stanley Albie Roman Jude Kai Luke Ryan Adam Nathan Callum Connor "
                + "Liam Kieran Tyler Aaron Jordan Kyle Jamie Lewis Matthew Cameron Bradley Ashley Dean Darren Lee Craig Wayne Jason Gary "
                + "Kevin Mark Paul Stephen David Andrew Richard Robert Michael John Peter Anthony Christopher Simon Ian Neil Martin Stuart "
                + "Graham Philip Alan Keith Nigel Trevor Colin Barry Terence Raymond Dennis Ronald Kenneth Patrick Sean Dominic Francis "
                + "Marcus Leroy Winston Delroy Curtis Dwayne Tyrone Tremaine Malachi Isaiah Elijah Gabriel Zachary Rory Hamish Fergus "
                + "Barnaby Rupert Jasper Ptolemy"),
            [.. Words("Smith Jones Williams Taylor Brown Davies Evans Wilson Thomas Johnson Roberts Walker Wright Robinson Thompson White "
                + "Hughes Edwards Green Hall Wood Harris Lewis Martin Jackson Clarke Clark Turner Hill Scott Cooper Morris Ward Moore King "
                + "Watson Baker Harrison Morgan Patterson Young Allen Mitchell James Anderson Phillips Lee Bell Parker Davis Bennett "
                + "Miller Cook Shaw Cooke Cox Bailey Richardson Collins Carter Murphy Adams Gray Grant Francis Campbell Gordon Reid Joseph "
                + "Charles Stewart Marshall Price Ellis Foster Butler Simpson Stevens Barnes Webb Holmes Lloyd Palmer Matthews Rogers "
                + "Knight Hunt Mason Fisher Burke Doyle Ryan Walsh Byrne Sullivan McCarthy O’Brien O’Connor Kelly Quinn Nolan McDonald "
                + "MacKenzie"), .. First.SelectMany(first => Last.Select(last => first + last))]),
        new(15,
            Words("Aisha Fatima Zainab Maryam Khadija Hafsa Amina Safiya Sumaya Iqra Sana Hiba Sidra Amira Asma Bushra Nadia Sadia Saima "
                + "Rukhsana Shazia Samina Shabana Nasreen Yasmin Farah Farzana Parveen Shamima Nasima Rehana Salma Tahmina Jannat Rabia "
                + "Noor Zara Alisha Inaya Humaira Mehwish Sobia Nusrat Tasnim Rumana"),
            Words("Mohammed Ahmed Ali Hamza Yusuf Ibrahim Bilal Omar Hassan Hussain Imran Tariq Khalid Faisal Saleem Nasir Rashid Asif "
                + "Sajid Abdul Abdullah Adil Amir Haris Zakariya Yahya Ismail Musa Rayyan Ayaan Zain Danyal Usman Waqas Kamran Shahid "
                + "Javed Arif Aftab Nadeem Zubair Junaid Mustafa Rizwan Farhan Shakil Anwar Jamal"),
            Words("Khan Ahmed Begum Hussain Ali Miah Uddin Islam Rahman Akhtar Chowdhury Choudhury Iqbal Malik Shah Mahmood Mirza Butt "
                + "Bhatti Sheikh Qureshi Hossain Khatun Sultana Siddiqui Ansari Raja Javed Aslam Rashid Yousaf Nawaz Hashmi Kazmi Bukhari "
                + "Chaudhry Haque Alam Karim Zaman Sarkar Talukdar Mollah Bibi Aziz Saleem Rafiq Sharif Abbasi Awan")),
        new(9,
            Words("Priya Anita Sunita Meena Kavita Deepa Neha Pooja Jyoti Usha Lakshmi Geeta Asha Rekha Nisha Simran Kiran Navdeep "
                + "Amandeep Gurpreet Manpreet Harpreet Jaspreet Baljit Kuldeep Parminder Anjali Shreya Diya Riya Isha Tara Leela Radha "
                + "Hema Bhavna Hetal Nirmala Pushpa Savita"),
            Words("Rajesh Sunil Amit Sanjay Vijay Ravi Anil Arjun Rohan Aryan Dev Krishna Gurpreet Manpreet Harjinder Sukhdev Hardeep "
                + "Amandeep Rajinder Surinder Jaswinder Balvinder Nikhil Kunal Rahul Vikram Ashok Dinesh Mahesh Bharat Hitesh Jayesh Kamal "
                + "Mohan Suresh Ramesh Prakash Karan Jay Neel"),
            Words("Patel Singh Kaur Shah Sharma Gill Dhillon Sandhu Sidhu Bains Mann Sahota Grewal Randhawa Desai Mehta Joshi Pandya "
                + "Trivedi Rao Reddy Nair Menon Iyer Kumar Das Roy Banerjee Mukherjee Gupta Verma Mishra Thapa Gurung Rai Chauhan Parmar "
                + "Solanki Chopra Kapoor Bhatt Modi Amin Lad Mistry Panesar Virdee Bhogal Matharu")),
        new(12,
            Words("Blessing Precious Mercy Comfort Patience Grace Joy Favour Ngozi Ifeoma Amaka Chioma Adaeze Temitope Folasade Omolara "
                + "Titilayo Funmilayo Yetunde Bukola Ama Abena Akua Yaa Efua Adwoa Esi Akosua Mariama Fatou Isatou Aminata Kadiatu Hawa "
                + "Aissatou Bintou Zainabu Adeola Oluwadamilola Ebun"),
            Words("Emmanuel Samuel Daniel Solomon Moses Joshua David Kwame Kofi Kwabena Kwadwo Yaw Kojo Kwaku Kwesi Oluwaseun Oluwatobi "
                + "Olumide Femi Babatunde Adebayo Adewale Chinedu Chidi Emeka Obinna Ikenna Tunde Segun Kayode Ibrahima Mamadou Ousmane "
                + "Lamin Alhaji Abubakar Sulaiman Sheku Foday Ayodele"),
            Words("Mensah Owusu Boateng Osei Appiah Asante Agyeman Addo Antwi Acheampong Tetteh Oduro Amoah Ofori Sarpong Danso Okafor "
                + "Okonkwo Eze Nwosu Obi Ibe Bello Lawal Balogun Adeleke Oladipo Ogunleye Adeyemi Adebayo Ojo Afolabi Akinola Olawale "
                + "Ogbonna Uche Nwachukwu Kamara Sesay Koroma Bangura Conteh Jalloh Bah Barry Diallo Ceesay Touray Njie Camara")),
        new(7,
            Words("Hodan Sahra Ifrah Deeqa Hamdi Idil Ayaan Fadumo Khadra Nimo Hibo Ubah Amal Maryan Asha Ruqiya Layla Huda Rania Dina "
                + "Yasmine Samira Noura Salwa Hanan Rasha Iman Zahra Shirin Narges Parisa Leyla Zeynep Elif Emine Ayse Fatma Merve "
                + "Selin Dilara"),
            Words("Abdi Abdirahman Mahad Liban Guled Mohamed Hassan Farah Ahmed Yusuf Mukhtar Jama Khalid Omar Karim Samir Walid Tarek "
                + "Nabil Hicham Rachid Youssef Reza Mehdi Hossein Ali Mehmet Mustafa Emre Burak Murat Hakan Kemal Yusuf Ibrahim Can Serkan "
                + "Cem Arda Kerem"),
            Words("Mohamed Ali Hassan Abdi Omar Yusuf Osman Farah Warsame Jama Adan Nur Ismail Ibrahim Mohamud Hersi Elmi Duale Haji "
                + "Abdullahi Haddad Mansour Saleh Aziz Amari Benali Cherif Ahmadi Hosseini Karimi Moradi Rahimi Yilmaz Kaya Demir Ozturk "
                + "Celik Sahin Aydin Arslan Dogan Kilic Polat Aksoy")),
        new(9,
            Words("Agnieszka Malgorzata Katarzyna Magdalena Monika Ewa Anna Joanna Zofia Julia Zuzanna Maja Lena Oliwia Wiktoria Elena "
                + "Ioana Mihaela Cristina Andreea Alexandra Maria Daniela Olga Olena Svetlana Natalia Tatiana Irina Oksana Kristina Vesna "
                + "Jelena Ivana Petra Lucie Dorota Beata Renata Aleksandra"),
            Words("Piotr Tomasz Krzysztof Pawel Marcin Michal Grzegorz Jakub Mateusz Wojciech Lukasz Bartosz Kacper Szymon Filip Andrei "
                + "Ionut Alexandru Stefan Mihai Florin Vlad Cristian Radu Dmitri Sergei Viktor Oleksandr Andriy Ivan Nikola Milan Marko "
                + "Luka Jan Adam Marek Artur Dawid Kamil"),
            Words("Nowak Kowalski Wisniewski Wojcik Lewandowski Zielinski Szymanski Wozniak Dabrowski Kozlowski Mazur Krawczyk Kaczmarek "
                + "Piotrowski Grabowski Pawlak Popa Popescu Ionescu Dumitru Stan Stoica Gheorghe Rusu Munteanu Ivanov Petrov Kovalenko "
                + "Shevchenko Bondarenko Tkachenko Kravchenko Petrovic Jovanovic Nikolic Novak Svoboda Horvat Kovacs Nagy Balogh Georgiou "
                + "Papadopoulos Dimitriou Kazlauskas Ozols Berzins")),
        new(4,
            Words("Sofia Ines Beatriz Carla Francesca Giulia Lucia Camila Valentina Mariana Ana Paula Juliana Fernanda Rosa Carmen Isabel "
                + "Pilar Chiara Martina"),
            Words(
                "Carlos Jose Juan Luis Manuel Pedro Joao Rui Tiago Paolo Marco Luca Matteo Antonio Diego Miguel Javier Rafael Bruno Fabio"),
            Words("Silva Santos Ferreira Pereira Costa Rodrigues Fernandes Garcia Martinez Lopez Gonzalez Rodriguez Sanchez Ramirez Torres "
                + "Rossi Russo Ferrari Esposito Bianchi Almeida Oliveira Carvalho Gomes Ribeiro Mendes Teixeira Ortiz Castillo Vargas"))
    ];

    public static string[] Words(string words) => words.Split(' ');
}
